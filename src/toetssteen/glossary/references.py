"""GLO-03: what a definition refers to is there."""

from collections.abc import Iterator
from typing import Final

from toetssteen.contract.result import Severity
from toetssteen.contract.text import Text
from toetssteen.glossary.interface import Bad, Glossary, GlossaryCheck, Seen, Sketch, quoted
from toetssteen.glossary.nearest import Nearest
from toetssteen.language.view import references_in
from toetssteen.rules.dutch import ARTICLES
from toetssteen.rules.subject import Subject

LONGEST_SEE: Final = 5  # words behind "zie"; a longer text is no name
# Behind "zie" these point outside the glossary, which is not for this check to follow.
_OUTSIDE: Final = frozenset(
    {
        "art.", "artikel", "artikelen", "besluit", "bijlage", "boven", "bron", "document",
        "figuur", "handboek", "hierboven", "hieronder", "hoofdstuk", "http", "https", "lid",
        "onder", "onderdeel", "opmerking", "paragraaf", "pagina", "regeling", "richtlijn",
        "tabel", "toelichting", "verordening", "voetnoot", "website", "wet", "www",
    }
)  # fmt: skip

_NEAREST = Text(
    nl="Bedoeld is misschien ‘{nearest}’. Verbeter de verwijzing.",
    en="Perhaps ‘{nearest}’ is meant. Mend the reference.",
)


def names_in(subject: Subject) -> Iterator[tuple[int, int]]:
    """Yield the code points of what the text refers to by name.

    That is ``[[X]]``, wherever it stands, and ``zie X`` when the text says no more.
    """
    bracketed = tuple(references_in(subject.text)) if "[[" in subject.text else ()
    yield from bracketed
    if not bracketed and (pointed := pointed_at(subject)):
        yield pointed


def pointed_at(subject: Subject) -> tuple[int, int] | None:
    """Return the code points of what ``zie X`` points at when that is all that is said."""
    words, first, end = subject.words, subject.first, subject.end
    if words.lower(first) != "zie":
        return None
    first += 1
    first += words.lower(first) in {":", "ook"}
    first += words.lower(first) in ARTICLES
    named = words.tokens[first:end]
    is_name = 0 < len(named) <= LONGEST_SEE and all(token.is_word for token in named)
    leads_out = any(token.lower in _OUTSIDE or token.form[0].isdigit() for token in named)
    return subject.span(first, end - 1) if is_name and not leads_out else None


def see(glossary: Glossary) -> Iterator[Seen]:
    """Find references by name that no term and no synonym answers to."""
    nearest: Nearest | None = None
    for entry in glossary.entries:
        for span in names_in(entry.subject):
            name = entry.subject.text[slice(*span)]
            if glossary.labels.named(name):
                continue
            nearest = nearest or Nearest({label.text for label in glossary.labels})
            suggested = nearest.to(name)
            yield Seen(
                concept=entry.concept.id,
                advice=_NEAREST if suggested else None,
                found=(name,),
                span=span,
                said={"nearest": quoted(suggested)} if suggested else {},
            )


CHECK = GlossaryCheck(
    id="GLO-03",
    code="VAL-GLO-003",
    title=Text(nl="Verwijzingen komen aan", en="References arrive"),
    why=Text(
        nl="Wie een verwijzing volgt, moet een begrip vinden.",
        en="Whoever follows a reference must find a concept.",
    ),
    severity=Severity.ERROR,
    message=Text(
        nl="‘{found}’ is geen begrip van deze begrippenlijst.",
        en="‘{found}’ is no concept of this glossary.",
    ),
    advice=Text(
        nl="Voeg het begrip toe of haal de verwijzing weg.",
        en="Add the concept or take the reference away.",
    ),
    source="NL-SBB",
    see=see,
    good=(
        (
            Sketch("afmeren", "handeling waarbij [[zeewaardige schepen]] worden vastgelegd"),
            Sketch("zeewaardig schip", "vaartuig dat de zee aankan"),
        ),
        (
            Sketch("wal", "Zie: oever."),
            Sketch("oever", "rand van het land bij water"),
        ),
        (Sketch("keur", "zie artikel 4 van de wet"),),
    ),
    bad=(
        Bad(
            (
                Sketch("lossen", "handeling waarbij [[ladign]] van boord gaat"),
                Sketch("lading", "goederen aan boord"),
            ),
            at="lossen",
            found=("ladign",),
        ),
        Bad((Sketch("wal", "zie oeverkant"),), at="wal", found=("oeverkant",)),
        Bad(
            (
                Sketch("zorgdag", "dag waarop een [[cliënt|bewoner]] hulp krijgt"),
                Sketch("bewoner", "persoon met een kamer"),
            ),
            at="zorgdag",
            found=("cliënt",),
        ),
    ),
)
