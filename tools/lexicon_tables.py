"""The tables of the package spacy-lookups-data (MIT): lemmas, and forms with lemmas."""

import gzip
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from typing import Any, Final

PACKAGE: Final = "spacy-lookups-data"
PACKAGE_VERSION: Final = "1.0.5"


class TablesMissingError(Exception):
    """The source package is absent or of another version; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Tables:
    """What the package says, as it says it, errors included.

    ``nouns``, ``verbs``, ``adjectives`` and ``adverbs`` are lemmas. The exceptions give
    inflected forms with all their lemmas in that class; ``lookup`` gives a form its only
    lemma, classless.
    """

    nouns: frozenset[str]
    verbs: frozenset[str]
    adjectives: frozenset[str]
    adverbs: frozenset[str]
    noun_exceptions: Mapping[str, Sequence[str]]
    verb_exceptions: Mapping[str, Sequence[str]]
    adjective_exceptions: Mapping[str, Sequence[str]]
    lookup: Mapping[str, str]


def read_tables(language: str) -> Tables:
    """Read the tables of *language*, ``nl`` or ``en``, from the installed package.

    Raises:
        TablesMissingError: the package is absent or of another version.
    """
    _require_package()
    index, exceptions = _table(language, "index"), _table(language, "exc")
    return Tables(
        nouns=frozenset(index["noun"]),
        verbs=frozenset(index["verb"]),
        adjectives=frozenset(index["adj"]),
        adverbs=frozenset(index.get("adv", ())),
        noun_exceptions=exceptions["noun"],
        verb_exceptions=exceptions["verb"],
        adjective_exceptions=exceptions["adj"],
        lookup={form: lemma.strip() for form, lemma in _table(language, "lookup").items()},
    )


def _require_package() -> None:
    try:
        found = version(PACKAGE)
    except PackageNotFoundError:
        found = "none"
    if found != PACKAGE_VERSION:
        message = (
            f"needs {PACKAGE} {PACKAGE_VERSION}, found {found}; "
            f"run: pip install --no-deps {PACKAGE}=={PACKAGE_VERSION}"
        )
        raise TablesMissingError(message)


def _table(language: str, name: str) -> Any:  # noqa: ANN401  three shapes, each known where it is used
    packed = files("spacy_lookups_data").joinpath("data", f"{language}_lemma_{name}.json.gz")
    return json.loads(gzip.decompress(packed.read_bytes()))
