"""Statements about a glossary, in values of our own: whoever reads a file brings them here."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Iri:
    """A name that is the same everywhere."""

    value: str

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True, slots=True, order=True)
class Blank:
    """A node without a name; ``id`` holds within one file."""

    id: str

    def __str__(self) -> str:
        return f"_:{self.id}"


@dataclass(frozen=True, slots=True, order=True)
class Literal:
    """A text. ``lang`` is its tag in lower case, or ``""``; then ``datatype`` says what it is."""

    value: str
    lang: str = ""
    datatype: str = "http://www.w3.org/2001/XMLSchema#string"

    def __str__(self) -> str:
        return f"“{self.value}”@{self.lang}" if self.lang else f"“{self.value}”"


Resource = Iri | Blank
Term = Iri | Blank | Literal


@dataclass(frozen=True, slots=True)
class Triple:
    """One statement: *subject* has the property *predicate* with the value *object*."""

    subject: Resource
    predicate: Iri
    object: Term


def order_of(term: Term) -> tuple[int, str, str]:
    """Return what sorts terms of all three kinds: names, nodes without one, texts."""
    match term:
        case Iri(value):
            return 0, value, ""
        case Blank(id=value):
            return 1, value, ""
        case Literal(value, lang):
            return 2, value, lang
