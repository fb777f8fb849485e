"""VAL-TXT-009: the field holds a definition."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.families import VOORNAAM
from toetssteen.language.lexicon import VerbForm
from toetssteen.language.not_prose import is_data, is_dated
from toetssteen.rules.kind import KERN_OF_OPSOMMING
from toetssteen.rules.kinds import at_tokens, opens_a_clause
from toetssteen.rules.rule import Bad, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject

_ABOUT_ITSELF = frozenset(
    {"attribuut", "begrip", "definitie", "entiteit", "omschrijving", "term", "veld", "woord"}
)
_POINTING = frozenset({"de", "deze", "dit", "het"})
_DONE = frozenset(
    {"aangepast", "akkoord", "afgestemd", "besproken", "gecontroleerd", "gewijzigd",
     "goedgekeurd", "overgenomen", "toegevoegd", "vastgesteld", "vervallen", "verwijderd"}
)  # fmt: skip
_DATED = frozenset(
    {"bij", "conform", "d.d.", "door", "in", "met", "n.a.v.", "na", "namens", "op", "per",
     "tijdens", "volgens"}
)  # fmt: skip
_REMARKS = frozenset({"actie", "bron", "id", "nb", "noot", "opmerking", "todo", "toelichting"})
_US = frozenset({"ik", "we", "wij"})
_TELL = frozenset(
    {"beschrijf", "kies", "klik", "noteer", "raadpleeg", "registreer", "selecteer", "vermeld",
     "vul", "voer"}
)  # fmt: skip
_TELL_WITH_HERE = frozenset({"geef", "plaats", "schrijf", "zet", "neem"})
_MAIN_VERBS = frozenset(
    {"gaat", "heeft", "hoort", "is", "kan", "komt", "moet", "staat", "vervalt", "wil", "wordt",
     "zal", "zou"}
)  # fmt: skip
_TASKS = frozenset(
    {"aanpassen", "checken", "nagaan", "nakijken", "navragen", "schrappen", "uitzoeken",
     "verwijderen", "vraag"}
)  # fmt: skip
_TASK_OBJECTS = frozenset({"aan", "bij", "met", "of", "wat", "welke", "hoe", "door", ""})
_TASK_STARTS = frozenset(
    {("geen", "idee"), ("hier", "moet"), ("hier", "moeten"), ("let", "op"), ("nog", "of"),
     ("weet", "niet"), ("weten", "niet"), ("hier", "nog"), ("hier", "komt")}
)  # fmt: skip
_ASKED = frozenset({"bellen", "mailen", "vraagt", "vragen", "zoekt"})
_SOURCES = frozenset(
    {"begrippenkader", "begrippenlijst", "bestand", "definitie", "document", "ministerie", "regel",
     "site", "tekst", "versie", "website", "wiki", "wikipedia", "woordenboek"}
)  # fmt: skip
_MOST_NOTE_WORDS = 14
_FARTHEST = 8  # tokens


def check(subject: Subject) -> Iterator[Finding]:
    """Find a field with an address, a code, values, a question, an instruction or a remark."""
    text = " ".join(subject.view.text.split())
    if is_data(text) or text.endswith("?") or _is_remark(subject):
        yield at_tokens(subject, 0, len(subject.words) - 1)


def _is_remark(subject: Subject) -> bool:
    """Return whether the text speaks to the author or about the field, not about a thing."""
    return (
        subject.words.lower(0) in _US | {"@"}
        or (subject.words.lower(0) in _REMARKS and subject.words.lower(1) == ":")
        or _speaks_of_itself(subject)
        or _instructs(subject)
        or _tells_what_was_done(subject)
        or _tells_to_do(subject)
        or _tells_where_from(subject)
    )


def _tells_to_do(subject: Subject) -> bool:
    """Return whether it is a task for the author: ``Navragen bij``, ``Te verwijderen uit``."""
    words = subject.words
    first, second = words.lower(0), words.lower(1)
    starts = {(first, second), (first, words.lower(2))}
    if not starts.isdisjoint(_TASK_STARTS):
        return True
    readings = () if subject.term.is_empty else subject.term.head_readings
    is_act = any(one.verb_form is VerbForm.INFINITIVE for one in readings)  # keuren: nagaan of
    is_task = first in _TASKS and second in _TASK_OBJECTS and not is_act
    is_name = subject.words.tokens[0].form in VOORNAAM and second in _ASKED
    is_left = first == "te" and second in _TASKS and words.lower(2) in {"uit", "door", "in", ""}
    return is_task or is_name or is_left


def _tells_where_from(subject: Subject) -> bool:
    """Return whether it says only where it came from: ``Overgenomen uit de vorige versie``."""
    words = subject.words
    at = 1 if words.lower(0) in _ABOUT_ITSELF | {"tekst"} else 0
    is_taken = words.lower(at) in {"gekopieerd", "kopie", "overgenomen"}
    source = range(at + 2, min(at + _FARTHEST, len(words)))
    names_one = any(words.lemmas(one) & _SOURCES for one in source)
    return is_taken and words.lower(at + 1) in {"uit", "van"} and names_one


def _speaks_of_itself(subject: Subject) -> bool:
    """Return whether it is about the term: ``Deze term is …``, ``Wij vinden dat dit begrip …``."""
    words = subject.words
    if words.lower(0) in _POINTING and words.lower(1) in _ABOUT_ITSELF:
        return words.lower(0) in {"deze", "dit"} and words.lower(2) in _MAIN_VERBS
    is_told = any(words.lower(at) in _MAIN_VERBS for at in (1, 2))
    near = range(1, min(len(words) - 1, _FARTHEST * 2))
    names_itself = any(
        words.lower(at) in {"deze", "dit"} and words.lower(at + 1) in _ABOUT_ITSELF for at in near
    )
    return is_told and names_itself


def _instructs(subject: Subject) -> bool:
    """Return whether it tells the author what to enter: ``Vul hier in …``."""
    words = subject.words
    first = words.lower(0)
    says_here = "hier" in {words.lower(at) for at in range(1, 4)}
    is_split = first in {"voer", "vul"} and not says_here
    if is_split:
        return any(_ends_with_in(subject, at) for at in range(2, _FARTHEST))
    return first in _TELL or (first in _TELL_WITH_HERE and says_here)


def _ends_with_in(subject: Subject, at: int) -> bool:
    """Return whether the ``in`` of *vul … in* stands at *at*: no noun phrase follows it."""
    words = subject.words
    is_last = at + 1 >= len(words) or not words.tokens[at + 1].is_word
    return words.lower(at) == "in" and (is_last or opens_a_clause(subject, at + 1))


def _tells_what_was_done(subject: Subject) -> bool:
    """Return whether it keeps a minute: ``Goedgekeurd door de stuurgroep op 12 mei 2021``."""
    words = subject.words
    said = sum(token.is_word for token in words.tokens)
    tells_when = words.lower(1) in _DATED or words.lower(1)[:1].isdigit()
    is_minute = words.lower(0) in _DONE and (tells_when or said == 1) and said <= _MOST_NOTE_WORDS
    return is_minute and (said <= 1 or is_dated(subject.view.text))


RULE = Rule(
    id="VAL-TXT-009",
    code="VAL-TXT-009",
    title=Text(nl="In het veld staat een definitie", en="The field holds a definition"),
    why=Text(
        nl="Een adres, een code of een vraag zegt niet wat het begrip betekent.",
        en="An address, a code or a question does not say what the term means.",
    ),
    category=Category.TAAL,
    obligation=Obligation.AANBEVOLEN,
    ceiling=Severity.WARNING,
    any_language=True,
    kinds=KERN_OF_OPSOMMING,
    needs=frozenset({Need.DEFINIENS}),
    defect="geen-definitie",
    message=Text(nl="‘{found}’ is geen definitie.", en="‘{found}’ is not a definition."),
    advice=Text(
        nl="Schrijf een definitie; zet een verwijzing in het veld voor de bron.",
        en="Write a definition; put a reference in the source field.",
    ),
    source="Praktijk",
    check=check,
    good=(
        Good("nagaan of een lift veilig is", begrip="keuren"),
        Good("net met een spanning van 110 kV", begrip="hoogspanningsnet"),
        Good("schip als bedoeld in artikel 3 van de Zeehavenwet", begrip="zeeschip"),
        Good("vraag die een burger aan een raad stelt", begrip="burgervraag"),
        Good("voer voor vee dat in een stal staat", begrip="stalkost"),
        Good("begrip dat in een wet is omschreven", begrip="wettelijk woord"),
        Good("door een raad in 2021 vastgesteld plan voor een haven", begrip="havennota"),
    ),
    bad=(
        Bad(
            "Navragen bij de havendienst",
            begrip="kadegeld",
            points_at="Navragen bij de havendienst",
        ),
        Bad(
            "https://voorbeeld.example/begrip/12",
            begrip="kavel",
            points_at="https://voorbeeld.example/begrip/12",
        ),
        Bad("varchar(12)", begrip="scheepscode", points_at="varchar(12)"),
        Bad("kadegeld_2021.xlsx", begrip="tarief", points_at="kadegeld_2021.xlsx"),
        Bad("0 = leeg, 1 = vol", begrip="ruimstand", points_at="0 = leeg, 1 = vol"),
        Bad(
            "Vul hier het nummer van een schip in.",
            begrip="scheepscode",
            points_at="Vul hier het nummer van een schip in.",
        ),
        Bad(
            "Deze term is sinds 2019 niet meer in gebruik",
            begrip="veerrecht",
            points_at="Deze term is sinds 2019 niet meer in gebruik",
        ),
        Bad(
            "Vastgesteld in het havenoverleg van 3 mei 2020",
            begrip="kadegeld",
            points_at="Vastgesteld in het havenoverleg van 3 mei 2020",
        ),
        Bad("A12-77", begrip="vakcode", points_at="A12-77"),
        Bad(
            "Heeft een burger een verzoek gedaan?",
            begrip="verzoekmarkering",
            points_at="Heeft een burger een verzoek gedaan?",
        ),
    ),
)
