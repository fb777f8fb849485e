"""The digest of a variant: of everything that can change an answer."""

import hashlib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

import msgspec

from toetssteen.settings import Settings

JUDGING: Final = ("contract", "language", "rules", "engines", "glossary")
"""The rooms whose code and word data are in the digest."""


def digests_of(settings: Settings) -> Mapping[str, str]:
    """Return a digest, 32 hexadecimal digits, by the name of each variant."""
    code = _digest_of_code()
    return {
        name: _digest(code, msgspec.json.encode(stated), _profiles(settings, stated.profiles))
        for name, stated in settings.variants.items()
    }


def _profiles(settings: Settings, names: tuple[str, ...]) -> bytes:
    tables = {name: settings.profiles.get(name) for name in names}
    return msgspec.json.encode(tables, order="deterministic")


def _digest(*parts: bytes) -> str:
    return hashlib.blake2b(b"\x00".join(parts), digest_size=16).hexdigest()


@cache
def _digest_of_code() -> bytes:
    found = hashlib.blake2b()
    for room in JUDGING:
        for name, content in _content(files("toetssteen") / room, room):
            found.update(name.encode() + b"\x00" + hashlib.blake2b(content).digest())
    return found.digest()


def _content(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda one: one.name):
        name = f"{path}/{entry.name}"
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _content(entry, name)
        elif entry.is_file():
            yield name, entry.read_bytes()
