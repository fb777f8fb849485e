"""The web process: a service behind the HTTP door. ``uvicorn --factory toetssteen.asgi:create``."""

import sys

from starlette.types import ASGIApp, Receive, Scope, Send

from toetssteen.api.app import application
from toetssteen.api.parts import EndOfLife, Parts, Stores
from toetssteen.container import DEFAULT_VARIANT
from toetssteen.container.service import Service, service_from
from toetssteen.telemetry.log import log_to


class Running:
    """The door, with a service that starts and stops with the server."""

    def __init__(self, service: Service) -> None:
        self.service = service
        self._door: ASGIApp = application(parts_of(service))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection; of the life of the server, begin and end the service with it."""
        if scope["type"] != "lifespan":
            await self._door(scope, receive, send)
            return
        await receive()
        self.service.start()
        await send({"type": "lifespan.startup.complete"})
        await receive()
        self.service.stop()
        await send({"type": "lifespan.shutdown.complete"})


def create() -> Running:
    """Return the application that the environment asks for; logs go to standard error.

    Raises:
        SettingsError: the configuration is badly written.
        StoreError: the database does not answer.
    """
    log_to(sys.stderr)
    return Running(service_from())


def parts_of(service: Service) -> Parts:
    """Return what the door needs of *service*."""
    stores, stated = service.stores, service.environment.legacy_shape
    end = EndOfLife(stated.deprecated_at, stated.sunset_at, stated.page) if stated else None
    return Parts(
        router=service.router,
        for_batch=service.router.for_batch,
        definitions=service.definitions,
        house=service.house,
        default_variant=DEFAULT_VARIANT,
        stores=Stores(stores.evidence, stores.rollouts, stores.idempotency),
        flags_for_flagd=service.flags_for_flagd,
        telemetry=service.events,
        moments=service.moments,
        limits=service.environment.limits,
        metrics=service.telling.metrics.exposition,
        ready=service.ready,
        release=service.release,
        end_of_life=end,
    )
