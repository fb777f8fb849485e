"""What the caller sends and wants: media types and language, from the headers alone."""

from collections.abc import Iterator
from typing import Final

from starlette.datastructures import Headers

from toetssteen.api.refusing import Refused
from toetssteen.contract.text import Language

JSON: Final = "application/json"
LINES: Final = "application/x-ndjson"
PROBLEM: Final = "application/problem+json"
SCHEMA: Final = "application/schema+json"
TEXT: Final = "text/plain"


def check_content(headers: Headers, takes: str) -> None:
    """Refuse a body that is not *takes*, in UTF-8, as it is.

    Raises:
        Refused: INP-HTT-415.
    """
    stated = headers.getlist("content-type")
    media, _, rest = (stated[0] if len(stated) == 1 else "").partition(";")
    name, _, charset = rest.partition("=")
    is_utf8 = not rest.strip() or (
        name.strip().lower() == "charset" and charset.strip().strip('"').lower() == "utf-8"
    )
    is_plain = headers.get("content-encoding", "identity").lower() == "identity"
    if media.strip().lower() != takes or not is_utf8 or not is_plain:
        raise Refused("INP-HTT-415")


def check_accept(headers: Headers, gives: str) -> None:
    """Refuse a caller who cannot read *gives*.

    Raises:
        Refused: INP-HTT-406.
    """
    wanted = dict(_weighed(", ".join(headers.getlist("accept")) or "*/*"))
    group = gives.partition("/")[0]
    # The most specific range speaks, also when it says no (q=0).
    for media in (gives, f"{group}/*", "*/*"):
        if media in wanted:
            if wanted[media] > 0.0:
                return
            break
    raise Refused("INP-HTT-406")


def language_of(headers: Headers) -> Language:
    """Return the language of our sentences: Dutch, unless English is preferred."""
    wanted: dict[str, float] = {}
    for tag, weight in _weighed(headers.get("accept-language", "")):
        main = tag.partition("-")[0]
        wanted[main] = max(weight, wanted.get(main, 0.0))
    prefers = wanted.get(Language.EN, 0.0) > wanted.get(Language.NL, wanted.get("*", 0.0))
    return Language.EN if prefers else Language.NL


def _weighed(header: str) -> Iterator[tuple[str, float]]:
    for part in header.split(","):
        value, *parameters = (piece.strip().lower() for piece in part.split(";"))
        if value:
            yield value, _weight(parameters)


def _weight(parameters: list[str]) -> float:
    for one in parameters:
        name, _, stated = one.partition("=")
        if name.strip() == "q":
            try:
                return float(stated)
            except ValueError:
                return 0.0
    return 1.0
