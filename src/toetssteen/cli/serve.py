"""``toetssteen serve``: the service, on this machine."""

import signal

import click

from toetssteen.cli.refusing import Refusal
from toetssteen.cli.speaking import Command, option
from toetssteen.contract.text import Text

LOOPBACK = ("127.0.0.1", "::1", "localhost")
_HELP = Text(
    nl="""Start de dienst: HTTP onder /v1, zonder aanmelding, alleen voor deze machine.

\b
Voorbeelden:
  toetssteen serve
  toetssteen serve --port 8080
  TOETSSTEEN_ENVIRONMENT=staging toetssteen serve

\b
Exitcode: 0 gestopt, 2 kan niet starten.""",
    en="""Start the service: HTTP under /v1, without a login, for this machine only.

\b
Examples:
  toetssteen serve
  toetssteen serve --port 8080
  TOETSSTEEN_ENVIRONMENT=staging toetssteen serve

\b
Exit code: 0 stopped, 2 cannot start.""",
)
_LOOPBACK_ONLY = Text(
    nl="Zonder aanmelding luistert de dienst alleen op deze machine: {known}.",
    en="Without a login the service listens on this machine only: {known}.",
)
_DRAIN_S = 10


@click.command(cls=Command, help_text=_HELP)
@option(
    "--host",
    default=LOOPBACK[0],
    show_default=True,
    help_text=Text(nl="adres waarop de dienst luistert", en="address to listen on"),
)
@option(
    "--port",
    type=click.IntRange(0, 65_535),
    default=8000,
    show_default=True,
    help_text=Text(nl="poort; 0 kiest er een", en="port; 0 picks one"),
)
@click.pass_context
def serve(ctx: click.Context, host: str, port: int) -> int:
    """Start the service."""
    import uvicorn  # noqa: PLC0415  no other command serves

    if host not in LOOPBACK:
        raise Refusal(_LOOPBACK_ONLY.filled(known=", ".join(LOOPBACK)), ctx)
    config = uvicorn.Config(
        "toetssteen.asgi:create",
        factory=True,
        host=host,
        port=port,
        http="httptools",
        ws="none",
        lifespan="on",
        server_header=False,
        proxy_headers=False,
        access_log=False,
        log_config=None,
        timeout_graceful_shutdown=_DRAIN_S,
    )
    # The server drains at a signal, and raises it again when it is done: that one means success.
    signal.signal(signal.SIGTERM, lambda *_: None)
    uvicorn.Server(config).run()
    return 0
