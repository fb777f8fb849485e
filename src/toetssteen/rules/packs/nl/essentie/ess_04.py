"""ESS-04: testable, so no vague time, degree or frequency."""

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.lexicon import WordClass
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import words_of
from toetssteen.rules.patterns import Match
from toetssteen.rules.rule import (
    Asked,
    Bad,
    Certainty,
    Good,
    Need,
    Obligation,
    Rule,
    Silence,
    cues,
)
from toetssteen.rules.subject import Subject

_SPAN = "tijd|termijn|periode|tijdje|poos|tijdsbestek|tijdspanne|tijdvak|duur"
_VAGUE_SPAN = (
    "redelijk~|afzienbaar~|aanzienlijk~|geruim~|behoorlijk~|zeker~|kort~|korter~|langdurig~"
)
_LONG = "geruime|afzienbare"
_VAGUE_NUMBER = (
    "groot~|klein~|flink~|aanzienlijk~|fors~|behoorlijk~|beperkt~|gering~|ruim~|redelijk~"
)
_OFTEN = (
    "doorgaans", "gewoonlijk", "meestal", "veelal", "vaak", "soms", "regelmatig",
    "dikwijls", "zelden", "meermaals", "herhaaldelijk", "normaliter", "meestentijds", "frequent",
    "binnenkort", "weldra", "spoedig", "onlangs", "sporadisch", "somtijds",
)  # fmt: skip
_MUCH = (
    "beduidend|aanmerkelijk|aanzienlijk|behoorlijk|flink|fors|nogal|tamelijk|enigszins|vrij|"
    "redelijk|relatief|betrekkelijk|zeer|erg|heel|veel|uitermate|bijzonder|wezenlijk|iets"
)
_BESIDE_A_VERB = frozenset(
    {"en", "of", "is", "zijn", "wordt", "worden", "heeft", "hebben", "bij", "door", "in"}
)
_ADVERBS = frozenset({"zeer", "erg", "heel", "nogal", "tamelijk", "enigszins", "uitermate"})


def as_an_adverb_of_degree(subject: Subject, match: Match) -> Match | None:
    """Keep ``beduidend later`` and ``zeer hoog``; ``vrij beroep`` names a kind."""
    words = subject.words
    degree, graded = words.lower(match.first), words.lower(match.last)
    is_comparative = graded.endswith(("er", "ere")) and words.lemmas(match.last) != {graded}
    if degree not in _ADVERBS and not is_comparative:
        return None
    return unless_a_house_word(subject, match)


def as_an_adverb(subject: Subject, match: Match) -> Match | None:
    """Keep ``geregeld te laat``; in ``wordt geregeld of beperkt`` it is a verb."""
    words = subject.words
    near = {words.lower(match.first - 1), words.lower(match.last + 1)}
    ends = match.last + 1 >= subject.end or not words.tokens[match.last + 1].is_word
    return None if ends or not near.isdisjoint(_BESIDE_A_VERB) else match


def with_no_noun_behind(subject: Subject, match: Match) -> Match | None:
    """Keep ``in het algemeen``; in ``in het algemeen belang`` it goes with the noun."""
    behind = match.last + 1
    goes_with = behind < subject.end and WordClass.NOUN in subject.words.classes(behind)
    return None if goes_with else match


def unless_a_house_word(subject: Subject, match: Match) -> Match | None:
    """Leave fixed expressions of the house alone."""
    return None if words_of(subject, match) in subject.profile.eigen_woorden else match


RULE = Rule(
    id="ESS-04",
    code="VAL-ESS-004",
    title=Text(nl="Toetsbaar", en="Testable"),
    why=Text(
        nl="Wat ‘zo spoedig mogelijk’ is, ziet ieder anders; dan is niets te toetsen.",
        en="What ‘as soon as possible’ means differs for everyone; then nothing can be tested.",
    ),
    category=Category.JURIDISCH,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=KERN,
    needs=frozenset({Need.DEFINIENS}),
    defect="vaag-woord",
    silence=Silence.UNCHECKED,
    question=Text(
        nl="Kunnen twee mensen los van elkaar vaststellen of iets hieronder valt?",
        en="Can two people independently establish whether something falls under this?",
    ),
    message=Text(nl="‘{found}’ is niet te toetsen.", en="‘{found}’ cannot be tested."),
    advice=Text(
        nl="Noem een termijn, een maat of een aantal.", en="State a term, a measure or a number."
    ),
    source="Praktijk",
    cues=(
        *cues("in het algemeen", certainty=Certainty.PROBABLE, then=with_no_noun_behind),
        *cues(
            "zo <adjective> mogelijk",
            "zo veel|weinig|min|vaak|vroeg mogelijk",
            "zoveel|zosnel mogelijk",
            "naar behoren|vermogen",
            "in voldoende|belangrijke|hoge|zekere|aanzienlijke|ruime|geringe|enige mate",
            "in meer of mindere mate",
            f"binnen|op|gedurende|na|voor|sinds {_VAGUE_SPAN} {_SPAN}",
            f"binnen|op|gedurende|na|voor|sinds een {_VAGUE_SPAN} {_SPAN}",
            f"een {_VAGUE_SPAN} {_SPAN}",
            f"{_LONG} {_SPAN}",
            "na verloop van tijd",
            "te zijner tijd|gelegener",
            "te gelegener tijd",
            "op den duur",
            "op termijn",
            "in beginsel",
            "in principe",
            "in de regel",
            then=unless_a_house_word,
        ),
        *cues(
            "zo|daar|waar|indien|wanneer|als nodig|mogelijk|gewenst|wenselijk|noodzakelijk|nuttig",
            "zonodig|desgewenst|desnoods",
            "voor zover nodig|mogelijk|gewenst|wenselijk|noodzakelijk",
            then=unless_a_house_word,
            defect="voorwaarde",
        ),
        *cues(
            f"{_VAGUE_NUMBER} aantal|aantallen|hoeveelheid|hoeveelheden|deel|omvang|percentage",
            "enige tijd",
            "bij tijd en wijle",
            "nu en dan",
            "af en toe",
            "keer op keer",
            "een enkele|paar keer|maal",
            "van tijd tot tijd",
            "met enige|grote|zekere|een regelmaat|frequentie",
            "met een zekere|grote|hoge regelmaat|frequentie",
            "met regelmaat",
            "in de meeste|sommige|veel|enkele|uitzonderlijke gevallen",
            "over het algemeen",
            "normaal gesproken",
            "bij voorkeur",
            "een tijd|tijdje|poos|poosje geleden|lang",
            "een hele|lange|korte tijd|poos",
            *_OFTEN,
            certainty=Certainty.PROBABLE,
            then=unless_a_house_word,
        ),
        *cues("geregeld", certainty=Certainty.PROBABLE, then=as_an_adverb),
        *cues(
            f"{_MUCH} wat|weinig|veel",
            "heel wat",
            "tal van",
            "een stuk of wat",
            "ettelijke|talrijke|talloze",
            "nagenoeg|vrijwel|bijna alle|alles|elke|elk|iedere|ieder|iedereen|altijd",
            certainty=Certainty.PROBABLE,
            then=unless_a_house_word,
        ),
        *cues(
            f"{_MUCH} <adjective>",
            certainty=Certainty.PROBABLE,
            then=as_an_adverb_of_degree,
        ),
    ),
    good=(
        Good("herstel dat binnen tien werkdagen volgt", begrip="spoedherstel"),
        Good("vaartuig met een lengte van meer dan 20 meter", begrip="groot schip"),
        Good("termijn die een rechter redelijk noemt", begrip="billijke termijn"),
    ),
    bad=(
        Bad(
            "schipper die geregeld een sluis ramt",
            begrip="brokkenmaker",
            points_at="geregeld",
            severity=Severity.INFO,
        ),
        Bad(
            "haven met een flink aantal ligplaatsen",
            begrip="jachthaven",
            points_at="flink aantal",
            severity=Severity.INFO,
        ),
        Bad(
            "schip dat na verloop van tijd wordt gesloopt",
            begrip="sloopschip",
            points_at="na verloop van tijd",
        ),
        Bad(
            "bewaking van een terrein gedurende een aanzienlijke periode",
            begrip="langwacht",
            points_at="gedurende een aanzienlijke periode",
        ),
        Bad(
            "herstel dat zo spoedig mogelijk volgt",
            begrip="spoedherstel",
            points_at="zo spoedig mogelijk",
        ),
        Bad(
            "hulp die een wijkteam waar nodig geeft",
            begrip="wijkhulp",
            points_at="waar nodig",
        ),
        Bad(
            "vaartuig dat meestal aan een kade ligt",
            begrip="ligger",
            points_at="meestal",
            severity=Severity.INFO,
        ),
    ),
    asked=(Asked("vaartuig dat vracht vervoert", begrip="vrachtboot"),),
)
