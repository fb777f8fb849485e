"""CON-02: a definition rests on an authoritative source."""

from collections.abc import Iterator
from itertools import pairwise

from toetssteen.contract.result import Category, Reason, Severity
from toetssteen.contract.text import Text
from toetssteen.language.tokens import tokens_of
from toetssteen.language.view import view_of
from toetssteen.rules.kind import ALLE, Kind
from toetssteen.rules.rule import Asked, Bad, Finding, Good, Obligation, Rule, Unknown
from toetssteen.rules.subject import Subject

_NO_SOURCE = frozenset(
    {"algemeen bekend", "bron", "bronnen", "diverse", "diversen", "divers", "eigen definitie",
     "eigen kennis", "eigen werk", "ervaring", "intern", "nader te noemen", "praktijk",
     "internal", "own definition", "source"}
)  # fmt: skip
_HEARSAY = frozenset(
    {"bedacht", "chatgpt", "collega", "collega's", "copilot", "e-mail", "email", "ergens",
     "gehoord", "google", "internet", "mail", "mailwisseling", "mondeling", "telefonisch",
     "verzonnen", "wikipedia", "zelf"}
)  # fmt: skip
_OWN = frozenset(
    {"definitie", "ervaring", "formulering", "inzicht", "interpretatie", "kennis", "omschrijving"}
)
_CITED = frozenset({"art.", "artikel", "http", "https", "isbn", "nen", "wet"})
_YEAR = 4  # digits


def check(subject: Subject) -> Iterator[Finding | Unknown]:
    """Find a source field without a source; no field at all is a question to the author."""
    if subject.kind is Kind.VERWIJZING:
        return  # the citation in the text is the source
    if subject.bron is None:
        yield Unknown(Reason.MISSING_METADATA)
    elif _says_nothing(subject, subject.bron):
        is_told_once = subject.glossary is not None and subject.glossary.sources_are_missing
        yield Unknown(Reason.MISSING_METADATA) if is_told_once else Finding(0, 0)


def _says_nothing(subject: Subject, bron: str) -> bool:
    said = bron.strip(" \t\r\n\u00a0.-–?()").casefold()
    is_empty = not said or said in subject.grammar.placeholders | _NO_SOURCE
    return is_empty or _is_hearsay(said)


def _is_hearsay(said: str) -> bool:
    """Return whether *said* is what somebody heard or thought up, without year or article."""
    words = [token.lower for token in tokens_of(view_of(said))]
    is_cited = any(word in _CITED or (word.isdigit() and len(word) == _YEAR) for word in words)
    own = any(one == "eigen" and other in _OWN for one, other in pairwise(words))
    return not is_cited and (own or not _HEARSAY.isdisjoint(words))


RULE = Rule(
    id="CON-02",
    code="VAL-CON-002",
    title=Text(nl="Berust op een gezaghebbende bron", en="Rests on an authoritative source"),
    why=Text(
        nl="Met een bron kan een ander nagaan waarom de definitie zo luidt.",
        en="With a source others can check why the definition reads as it does.",
    ),
    category=Category.SAMENHANG,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    any_language=True,
    kinds=ALLE,
    defect="bron",
    question=Text(
        nl="Op welke bron berust deze definitie?", en="On what source does this definition rest?"
    ),
    message=Text(
        nl="Het veld voor de bron noemt geen bron.", en="The source field names no source."
    ),
    advice=Text(
        nl="Noem wet en artikel, of titel en jaar van het document.",
        en="Name law and article, or title and year of the document.",
    ),
    source="Praktijk",
    check=check,
    good=(
        Good("vaartuig dat vracht vervoert", bron="Havenverordening Ostwijk 2021, artikel 2"),
        Good("perceel waarop een woning staat", bron="https://voorbeeld.example/kavel"),
        Good("kade van hout", bron="Gids voor het beheer van zelfbediening, 2019"),
        Good("schip als bedoeld in artikel 3 van de Zeehavenwet", bron=""),
    ),
    bad=(
        Bad("vaartuig dat vracht vervoert", bron="", points_at=""),
        Bad("perceel waarop een woning staat", bron="n.t.b.", points_at=""),
        Bad("arts die een patiënt behandelt", bron="(bron?)", points_at=""),
        Bad("kade van hout", bron="gehoord van een collega", points_at=""),
        Bad("kade van steen", bron="Wikipedia", points_at=""),
    ),
    asked=(Asked("vaartuig dat vracht vervoert"),),
)
