"""A store without a database."""

import unicodedata
from threading import Lock

from toetssteen.stores.interface import State, Version, VersionConflict


class MemoryDefinitions:
    """A ``DefinitionStore`` that forgets all when it is gone; safe for many threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: dict[tuple[str, str], tuple[Version, ...]] = {}

    def add(self, version: Version) -> None:
        """See ``DefinitionStore.add``."""
        place = version.tenant, version.id
        with self._lock:
            before = self._kept.get(place, ())
            if version.number != len(before) + 1:
                raise VersionConflict
            self._kept[place] = (*before, version)

    def latest(self, tenant: str, definition_id: str) -> Version | None:
        """See ``DefinitionStore.latest``."""
        versions = self.history(tenant, definition_id)
        return versions[-1] if versions else None

    def history(self, tenant: str, definition_id: str) -> tuple[Version, ...]:
        """See ``DefinitionStore.history``."""
        with self._lock:
            return self._kept.get((tenant, definition_id), ())

    def page(
        self, tenant: str, *, state: State | None = None, after: str = "", limit: int = 50
    ) -> tuple[Version, ...]:
        """See ``DefinitionStore.page``."""
        newest = [one for one in self._newest(tenant) if state in {None, one.state}]
        return tuple([one for one in newest if one.id > after][:limit])

    def with_term(self, tenant: str, begrip: str) -> tuple[Version, ...]:
        """See ``DefinitionStore.with_term``."""
        sought = _folded(begrip)
        return tuple(
            one for one in self._in_use(tenant) if _folded(one.definition.begrip) == sought
        )

    def with_text(self, tenant: str, text: str) -> tuple[Version, ...]:
        """See ``DefinitionStore.with_text``."""
        sought = _folded(_spaced(text))
        return tuple(
            one for one in self._in_use(tenant) if _folded(_spaced(one.definition.text)) == sought
        )

    def _in_use(self, tenant: str) -> list[Version]:
        return [one for one in self._newest(tenant) if one.state is not State.INGETROKKEN]

    def _newest(self, tenant: str) -> list[Version]:
        """Return the newest version of each definition of *tenant*, by id."""
        with self._lock:
            versions = [kept[-1] for (owner, _), kept in self._kept.items() if owner == tenant]
        return sorted(versions, key=lambda one: one.id)


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
