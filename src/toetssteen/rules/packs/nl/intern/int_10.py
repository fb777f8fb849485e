"""INT-10: understandable without inside knowledge."""

from collections.abc import Iterator
from itertools import chain

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.families import MEDIUM, VOORNAAM, WERKSTUK
from toetssteen.language.lexicon import WordClass
from toetssteen.rules.kind import ALLE, Kind
from toetssteen.rules.kinds import at_tokens
from toetssteen.rules.patterns import Match
from toetssteen.rules.rule import (
    Asked,
    Bad,
    Certainty,
    Finding,
    Good,
    Need,
    Obligation,
    Rule,
    Silence,
    Unknown,
    cues,
)
from toetssteen.rules.subject import Subject

_CITED = frozenset({"artikel", "art.", "bijlage", "lid", "hoofdstuk", "paragraaf", "nen", "iso"})
_RULES = (
    "regels|regelgeving|voorschriften|wetgeving|normen|beleid|eisen|voorwaarden|richtlijnen"
    "|bepalingen|afspraken|werkafspraken|procedures|instructies|kaders"
)
_OURS = frozenset({"ons", "onze", "wij"})
_HIDDEN = frozenset({"gedeeld", "intern", "ongepubliceerd", "vertrouwelijk"})
_ACCORDING = frozenset(
    {"conform", "cf.", "genoemd", "ingevolge", "overeenkomstig", "volgens", "zie", "blijkens"}
)
_UNITS = frozenset(
    {"afdeling", "bak", "formulier", "kast", "knop", "kolom", "la", "letter", "map", "ploeg",
     "prioriteit", "scherm", "spoor", "status", "tabblad", "tariefgroep", "team", "unit", "vakje",
     "werkgroep"}
)  # fmt: skip
_PROGRAM_VERBS = frozenset(
    {"aangemaakt", "aangevinkt", "aanklikken", "aanmaken", "aanvinken", "ingevoerd", "invoeren",
     "klaargezet", "klaarzetten", "klikken", "openstaan", "verzenden", "verzonden"}
)  # fmt: skip
_EARLIER = frozenset({"huidige", "laatste", "nieuwe", "oude", "recente", "vorige"})
_EDITIONS = frozenset({"penningmeester", "secretaris", "update", "versie", "voorzitter"})
_COLOURS = frozenset({"blauw", "geel", "groen", "oranje", "paars", "rood", "wit", "zwart"})
_METHODS = ("formule-", "methode-", "model-")
_MEETINGS = ("overleg", "vergadering", "sessie", "bijeenkomst", "workshop")
_CODES = frozenset({"code", "kleurcode"})
_PLACED = frozenset({"in", "via"})
_FIRST_WORDS = _OURS | _ACCORDING | _UNITS | _CODES | _PLACED | _EARLIER
_FIRST_LEMMAS = _HIDDEN | MEDIUM
_BEFORE_A_MEETING = frozenset({"de", "het", "laatste", "vorige"})
_SETTLED = frozenset({"afgesproken", "besproken", "vastgesteld", "bepaald", "overeengekomen"})
_LONGEST_PREMODIFIER = 3  # tokens between "volgens het" and its noun
_FAR = 6  # tokens
_LONGEST_LOOK_BACK = 60  # tokens in which a document is named before
_LONGEST_LABEL = 3  # letters and figures of ``B2``
_NAMED_UNITS = frozenset({"afdeling", "ploeg", "team", "unit", "werkgroep"})


def check(subject: Subject) -> Iterator[Finding | Unknown]:
    """Find what only insiders know: our things, hidden documents, media, units, first names."""
    for index in range(subject.first, subject.end):
        last = _insider(subject, index)
        if last is not None and without_citation(subject, Match(index, last)):
            yield at_tokens(subject, index, last)


def _insider(subject: Subject, index: int) -> int | None:
    """Return the last token of a reference that begins at *index*, or None."""
    if not _may_begin(subject, index):
        return None
    finders = (
        *(_ours, _hidden, _according, _medium, _unit, _colleague, _meeting, _program, _edition),
    )
    found = (find(subject, index) for find in finders)
    return next((last for last in found if last is not None), None)


def _may_begin(subject: Subject, index: int) -> bool:
    """Return whether any of the finders can find something here: nearly always none can."""
    words, token = subject.words, subject.words.tokens[index]
    return (
        token.lower in _FIRST_WORDS
        or token.form in VOORNAAM
        or words.lower(index - 1) in _BEFORE_A_MEETING
        or token.lower.startswith(_METHODS)
        or not _FIRST_LEMMAS.isdisjoint(words.lemmas(index))
    )


def _ours(subject: Subject, index: int) -> int | None:
    """Find ``ons werkproces`` and ``wij``; *ons* is a pronoun when no noun follows."""
    words = subject.words
    form = words.lower(index)
    if form not in _OURS or index == subject.first or words.lower(index + 1) in {"land", "recht"}:
        return None
    if form == "wij":
        return index
    noun = _noun_from(subject, index + 1)
    is_king = subject.words.tokens[index].form[0].isupper()  # Onze Minister, in statutes
    return None if is_king else noun


def _noun_from(subject: Subject, start: int) -> int | None:
    """Return the noun at *start*, behind at most a few words that lead to it."""
    words = subject.words
    for at in range(start, min(start + _LONGEST_PREMODIFIER + 1, subject.end)):
        is_premodifier = words.can_be_premodifier(at) and words.can_be_noun(at + 1)
        if words.can_be_noun(at) and not is_premodifier:
            return at
        if not words.can_be_premodifier(at) and WordClass.ADVERB not in words.classes(at):
            return None
    return None


def _is_document(subject: Subject, at: int) -> bool:
    return any(lemma.endswith(tuple(WERKSTUK)) for lemma in subject.words.lemmas(at))


def _hidden(subject: Subject, index: int) -> int | None:
    """Find ``interne notitie``, ``vertrouwelijk stuk`` and ``intern vastgesteld``."""
    words = subject.words
    if words.lemmas(index).isdisjoint(_HIDDEN):
        return None
    settled = words.lower(index + 1).removesuffix("e")
    if settled in _SETTLED | {"gehanteerd", "gebruikt"} and words.lower(index) == "intern":
        return index + 1
    noun = _noun_from(subject, index + 1)
    is_medium = noun is not None and not words.lemmas(noun).isdisjoint(MEDIUM | {"schijf"})
    return noun if noun is not None and (_is_document(subject, noun) or is_medium) else None


def _according(subject: Subject, index: int) -> int | None:
    """Find ``volgens het handboek``: a definite document that nothing says more of."""
    words = subject.words
    if words.lower(index) not in _ACCORDING:
        return None
    start = index + 1 + (words.lower(index + 1) in {"de", "het"})
    noun = _noun_from(subject, start)
    if noun is None or not _is_document(subject, noun) or words.lower(start) in {"een", "elk"}:
        return None
    behind = words.lower(noun + 1)
    is_named = noun + 1 < len(words) and words.tokens[noun + 1].form[0].isupper()
    is_identified = behind in {"van", "voor", "die", "dat", "over", "bij", "waarin", "in"}
    is_named_before = _named_before(subject, noun)
    return None if is_named or is_identified or is_named_before else noun


def _named_before(subject: Subject, noun: int) -> bool:
    """Return whether the noun stands earlier, or in the term."""
    lemmas = tuple(subject.words.lemmas(noun))
    near = range(noun - 2, max(subject.first, noun - _LONGEST_LOOK_BACK) - 1, -1)
    earlier = (subject.words.lemmas(at) for at in near)
    said = chain(subject.term.lemmas, earlier)
    return any(one.endswith(lemmas) for each in said for one in each)


def _medium(subject: Subject, index: int) -> int | None:
    """Find ``het intranet``, ``een Excelbestand``: places that only insiders can open."""
    return None if subject.words.lemmas(index).isdisjoint(MEDIUM) else index


def _unit(subject: Subject, index: int) -> int | None:
    """Find ``ploeg 3``, ``team Noord``, ``kleurcode paars`` and ``methode-Bakker``."""
    words = subject.words
    token = words.tokens[index]
    form = words.tokens[index + 1].form if index + 1 < subject.end else ""
    is_label = (form[:1].isdigit() and form.isalnum() and token.form != "afdeling") or (
        form[:1].isupper() and len(form) <= _LONGEST_LABEL
    )
    is_label = is_label or (form[:1].isupper() and token.form in _NAMED_UNITS)
    if is_label and token.form in _UNITS:
        return index + 1
    if token.lower in _CODES and form.lower() in _COLOURS:
        return index + 1
    return index if token.lower.startswith(_METHODS) and not token.form.islower() else None


def _colleague(subject: Subject, index: int) -> int | None:
    """Find a first name in the running text: ``de opzet die Marijke heeft uitgewerkt``."""
    token = subject.words.tokens[index]
    before = subject.words.tokens[index - 1].form if index else ""
    is_name = token.form in VOORNAAM and index > subject.first
    return index if is_name and not before[:1].isupper() else None


def _meeting(subject: Subject, index: int) -> int | None:
    """Find ``in het overleg van maart is afgesproken``."""
    words = subject.words
    if words.lower(index - 1) not in _BEFORE_A_MEETING:
        return None
    is_meeting = any(lemma.endswith(_MEETINGS) for lemma in words.lemmas(index))
    near = range(index + 1, min(index + _FAR, subject.end))
    settled = (at for at in near if words.lower(at) in _SETTLED)
    return next(settled, None) if is_meeting else None


def _program(subject: Subject, index: int) -> int | None:
    """Find ``in Orion … aangemaakt``: the name of a program that only those inside can open."""
    words, name = subject.words, index + 1
    if words.lower(index) not in _PLACED or name >= subject.end:
        return None
    form = words.tokens[name].form
    is_name = form[0].isupper() or (form[1:].lower() != form[1:] and not form.isupper())
    is_known = any(not one.is_guess for one in words.readings(name))
    is_unknown = is_name and not is_known and form.isalpha()
    near = range(max(subject.first, index - _FAR), min(name + _FAR, subject.end))
    is_used = is_unknown and any(words.can_be(at, _PROGRAM_VERBS) for at in near)
    return name if is_used else None


def _edition(subject: Subject, index: int) -> int | None:
    """Find ``de vorige penningmeester``, ``de laatste update``: which one depends on the day."""
    words = subject.words
    if words.lower(index) not in _EARLIER or words.lower(index - 1) not in {"de", "het"}:
        return None
    noun = index + 1
    is_edition = not words.lemmas(noun).isdisjoint(_EDITIONS) or _is_document(subject, noun)
    return noun if is_edition else None


def without_citation(subject: Subject, match: Match) -> Match | None:
    """Leave an exact reference to a public text alone, and one to a concept of the glossary."""
    words = subject.words
    near = words.forms(match.first, min(subject.end, match.last + 8))
    is_exact = not _CITED.isdisjoint(near)
    is_here = words.lower(match.first) == "zie" and subject.is_in_label(match.last, match.last)
    return None if is_exact or is_here or subject.kind is Kind.VERWIJZING else match


def unless_universal(subject: Subject, match: Match) -> Match | None:
    """Leave ``algemeen geldende regels`` and ``in een haven geldende regels`` alone."""
    words = subject.words
    before = words.classes(match.first - 1)
    leads = {WordClass.DETERMINER, WordClass.PREPOSITION, WordClass.CONJUNCTION}
    is_said_where = not before & leads and bool(before)
    return None if is_said_where else without_citation(subject, match)


RULE = Rule(
    id="INT-10",
    code="VAL-INT-010",
    title=Text(nl="Te begrijpen zonder voorkennis", en="Understandable without inside knowledge"),
    why=Text(
        nl="Wie het interne stuk niet heeft, heeft ook de definitie niet.",
        en="Without the internal document a reader has no definition either.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=ALLE,
    needs=frozenset({Need.DEFINIENS}),
    defect="bekend",
    silence=Silence.UNCHECKED,
    question=Text(
        nl="Begrijpt iemand buiten de organisatie elk woord?",
        en="Does somebody outside the organisation understand every word?",
    ),
    message=Text(
        nl="‘{found}’ wijst naar iets wat de lezer niet heeft.",
        en="‘{found}’ points at something that the reader does not have.",
    ),
    advice=Text(
        nl="Schrijf op wat daar staat, of verwijs naar een openbare bron met artikel of nummer.",
        en="Write down what it says, or cite a public source with article or number.",
    ),
    source="ISO 704",
    check=check,
    cues=(
        *cues(
            "bovengenoemd~|bovenstaand~|onderstaand~|voornoemd~|voormeld~|bovenvermeld~",
            "hieronder|hierboven|hiervoor genoemd~|vermeld~|beschreven|omschreven",
            "zie hieronder|hierboven|boven|onder|bijlage",
            "eerder|hierna|verderop|elders|eerdergenoemd genoemd~|vermeld~|beschreven|besproken",
            "eerdergenoemd~|hiernavermeld~",
            "zoals … toegelicht|uitgelegd|gepresenteerd|ingevoerd tijdens|door|in",
            "zoals eerder|hierboven|hiervoor genoemd~|vermeld~|beschreven",
            "destijds",
            then=without_citation,
        ),
        *cues(f"geldend~|vigerend~|toepasselijk~ {_RULES}", then=unless_universal),
        *cues(
            "wettelijk~ eisen|voorwaarden|vereisten",
            certainty=Certainty.PROBABLE,
            then=without_citation,
        ),
    ),
    good=(
        Good("aanvraag die voldoet aan artikel 4 van de Havenwet", begrip="volledige aanvraag"),
        Good("schip als bedoeld in artikel 3 van de Zeehavenwet", begrip="zeeschip"),
        Good("beleid van een gemeente voor sloepen", begrip="sloepennota"),
        Good("handeling volgens een protocol van een ziekenhuis", begrip="vaste ingreep"),
        Good("interne markt van een groep landen", begrip="binnenmarkt"),
        Good("schip dat onder algemeen geldende regels vaart", begrip="gewone boot"),
        Good("voorstel dat in een vergadering wordt besproken", begrip="agendavoorstel"),
    ),
    bad=(
        Bad("verzoek met status 7", begrip="open verzoek", points_at="status 7"),
        Bad(
            "aanvraag die voldoet aan het interne toetsingskader",
            begrip="volledige aanvraag",
            points_at="interne toetsingskader",
        ),
        Bad(
            "vaartuig dat voldoet aan de geldende voorschriften",
            begrip="goedgekeurd vaartuig",
            points_at="geldende voorschriften",
        ),
        Bad(
            "kade langs de bovengenoemde haven",
            begrip="kopkade",
            points_at="bovengenoemde",
        ),
        Bad("schip dat volgens onze planning vaart", begrip="lijnschip", points_at="onze planning"),
        Bad("schip met een vinkje in kolom F", begrip="meldschip", points_at="kolom F"),
        Bad(
            "schip dat in een vertrouwelijke notitie staat",
            begrip="meldschip",
            points_at="vertrouwelijke notitie",
        ),
        Bad("schip dat Marijke heeft ingedeeld", begrip="meldschip", points_at="Marijke"),
        Bad(
            "indeling die in het overleg van maart is afgesproken",
            begrip="scheepsklasse",
            points_at="overleg van maart is afgesproken",
        ),
        Bad("indeling die op het intranet staat", begrip="scheepsklasse", points_at="intranet"),
    ),
    asked=(Asked("vaartuig dat vracht vervoert", begrip="vrachtboot"),),
)
