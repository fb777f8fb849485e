"""INT-07: abbreviations are explained or generally known."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Fix, Severity
from toetssteen.contract.text import Text
from toetssteen.language.families import AFKORTING_PUNT, BEKENDE_AFKORTING, EENHEID
from toetssteen.rules.kind import ALLE, Kind
from toetssteen.rules.rule import Bad, Certainty, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject

_FEWEST_CAPITALS = 2
_LONGEST_MIXED = 6  # letters of an abbreviation with lower case in it, as KvK has
_SHORTEST_SHOUTED = 4  # letters of a plain word that somebody wrote in capitals
_SHOUTED = frozenset(
    {"aan", "alle", "dan", "de", "een", "en", "geen", "het", "met", "niet", "of", "van", "wel"}
)
_SHORTEST_SMALL, _LONGEST_SMALL = 3, 5  # letters of an abbreviation in lower case
_VOWELS = frozenset("aeiouyàáâäèéêëìíîïòóôöùúûü")
_ONSETS = frozenset(  # what a Dutch word, or one that Dutch borrowed, can begin with
    {"bl", "br", "ch", "cl", "cr", "dr", "dw", "fj", "fl", "fr", "gh", "gl", "gn", "gr", "kh",
     "kl", "kn", "kr", "kw", "mn", "pf", "ph", "pl", "pn", "pr", "ps", "rh", "sc", "sf", "sh",
     "sj", "sk", "sl", "sm", "sn", "sp", "sq", "st", "sw", "th", "tj", "tr", "ts", "tw", "vl",
     "vr", "wh", "wr", "zh", "zw"}
)  # fmt: skip
_ROMAN = frozenset("IVXLCDM")


def check(subject: Subject) -> Iterator[Finding]:
    """Find abbreviations in capitals that nobody explains, and dotted function words."""
    if subject.kind in {Kind.AANDUIDING, Kind.VERWIJZING}:
        return  # a name in full explains itself; an exact citation names its law as it is called
    yield from _dotted(subject)
    if not subject.view.text.isupper():
        yield from _capitals(subject)
        yield from _unpronounceable(subject)


def _unpronounceable(subject: Subject) -> Iterator[Finding]:
    """Find an abbreviation in lower case: no Dutch word has no vowel or begins like ``rw``."""
    for index in range(subject.first, subject.end):
        token = subject.words.tokens[index]
        form = token.form
        is_short = _SHORTEST_SMALL <= len(form) <= _LONGEST_SMALL and form.isalpha()
        if (
            is_short
            and form.islower()
            and form not in subject.lexicon
            and not _sounds_dutch(form)
            and subject.words.lower(index + 1) not in {":", "."}
            and form.upper() not in {unit.upper() for unit in EENHEID}
            and not _is_known(subject, index, form.upper())
        ):
            yield Finding(token.start, token.end, Certainty.PROBABLE)


def _sounds_dutch(form: str) -> bool:
    if _VOWELS.isdisjoint(form):
        return False
    return form[:2] in _ONSETS or not _VOWELS.isdisjoint(form[:2])


def _dotted(subject: Subject) -> Iterator[Finding]:
    for index in range(subject.first, subject.end):
        token = subject.words.tokens[index]
        if written_out := AFKORTING_PUNT.get(token.lower):
            fix = Fix(token.start, token.end, written_out)
            yield Finding(token.start, token.end, Certainty.PROBABLE, fix=fix)


def _capitals(subject: Subject) -> Iterator[Finding]:
    seen: set[str] = set()
    for index in range(subject.first, subject.end):
        token = subject.words.tokens[index]
        found = next(
            ((at, form) for at, form in _parts(token.form) if _is_abbreviation(form)), None
        )
        if found is None:
            continue
        at, form = found
        if form not in seen and not _is_known(subject, index, form):
            start = token.start + at
            is_whole = form == token.form
            yield Finding(start, token.end if is_whole else start + len(form))
        seen.add(form)


def _parts(form: str) -> Iterator[tuple[int, str]]:
    """Yield the word, then each part between hyphens with its place: ``VTS`` in VTS-post."""
    if "-" in form and len(form) <= _LONGEST_MIXED and not form.isupper():
        yield 0, form  # e-MJV
    at = 0
    for part in form.split("-"):
        yield at, part.removesuffix("'s").removesuffix("’s")
        at += len(part) + 1


def _is_abbreviation(form: str) -> bool:
    """Return whether *form* has two capitals or more, as in RVK or KvK."""
    capitals = sum(letter.isupper() for letter in form)
    is_short = form.isupper() or len(form) <= _LONGEST_MIXED
    return capitals >= _FEWEST_CAPITALS and is_short and "/" not in form


def _is_known(subject: Subject, index: int, form: str) -> bool:
    known = BEKENDE_AFKORTING | EENHEID | subject.profile.afkortingen
    in_term = any(form.lower() in word.lower for label in subject.labels for word in label.words)
    return (
        form in known
        or in_term
        or set(form) <= _ROMAN
        or any(letter.isdigit() for letter in form)
        or _is_shouted(subject, form)
        or _is_explained(subject, index)
    )


def _is_shouted(subject: Subject, form: str) -> bool:
    """Return whether this is a plain word that somebody wrote in capitals."""
    if form.lower() in _SHOUTED:
        return True
    return len(form) >= _SHORTEST_SHOUTED and form.isupper() and form in subject.lexicon


def _is_explained(subject: Subject, index: int) -> bool:
    """Return whether brackets stand around the abbreviation, or right behind it."""
    tokens = subject.words.tokens
    before = tokens[index - 1].form if index else ""
    after = tokens[index + 1].form if index + 1 < len(tokens) else ""
    return before == "(" or after == "("


RULE = Rule(
    id="INT-07",
    code="VAL-INT-007",
    title=Text(
        nl="Afkortingen zijn verklaard of algemeen bekend",
        en="Abbreviations are explained or generally known",
    ),
    why=Text(
        nl="Een lezer van buiten kent de afkortingen van het huis niet.",
        en="A reader from outside does not know the abbreviations of the house.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=ALLE,
    needs=frozenset({Need.DEFINIENS}),
    defect="afkorting",
    message=Text(nl="‘{found}’ is niet verklaard.", en="‘{found}’ is not explained."),
    advice=Text(
        nl="Schrijf de naam voluit, met de afkorting tussen haakjes.",
        en="Write the name in full, with the abbreviation in brackets.",
    ),
    source="ISO 704",
    check=check,
    good=(
        Good("plan dat de Regionale Verkeerskamer (RVK) vaststelt", begrip="verkeersplan"),
        Good("leverancier binnen de EU met een btw-nummer", begrip="marktdeelnemer"),
        Good("Autoriteit Haven en Kade", begrip="AHK"),
        Good("gegeven van de BETROKKENE in een register", begrip="persoonskenmerk"),
        Good("school als bedoeld in artikel 4 van de WVO", begrip="school"),
        Good("aansluiting met een vermogen van 2 MW", begrip="grootaansluiting"),
        Good("waterkering van klasse IV", begrip="stormdijk"),
        Good(
            "plaats aan een kade met een diepte van drie meter NIET in een sluis",
            begrip="lage kade",
        ),
        Good("pomp met een debiet van 40 kg per uur", begrip="dekpomp"),
    ),
    bad=(
        Bad("bericht van een schip aan de VTS-post", begrip="melding", points_at="VTS"),
        Bad("plan dat de RVK vaststelt", begrip="verkeersplan", points_at="RVK"),
        Bad("gegeven in een HaGeo-bestand", begrip="kaartgegeven", points_at="HaGeo"),
        Bad(
            "leiding naar een rwzi van een waterschap",
            begrip="rioolpers",
            points_at="rwzi",
            severity=Severity.INFO,
        ),
        Bad("zorg die een CzK verleent", begrip="ketenzorg", points_at="CzK"),
        Bad(
            "afspraak m.b.t. een ligplaats",
            begrip="ligregeling",
            points_at="m.b.t.",
            severity=Severity.INFO,
        ),
    ),
)
