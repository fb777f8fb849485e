"""STR-TERM-001: an abbreviation and its noun are joined by a hyphen. Only on request."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Fix, Severity
from toetssteen.contract.text import Text
from toetssteen.language.genera import ONTELBAAR
from toetssteen.language.lexicon import Number, WordClass
from toetssteen.rules.kind import ALLE
from toetssteen.rules.rule import Bad, Certainty, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject

_FEWEST_CAPITALS = 2


def check(subject: Subject) -> Iterator[Finding]:
    """Find ``AIS ontvanger``: an abbreviation with a bare singular count noun right behind it.

    A plural or a mass noun may be the object of the abbreviation (``waar de VTS schepen
    telt``); a singular count noun would then have an article.
    """
    for index in range(subject.first, subject.end - 1):
        if _is_abbreviation(subject, index) and _is_count_noun(subject, index + 1):
            start, end = subject.span(index, index + 1)
            gap = Fix(subject.words.tokens[index].end, subject.words.tokens[index + 1].start, "-")
            yield Finding(start, end, Certainty.PROBABLE, fix=gap)


def _is_abbreviation(subject: Subject, index: int) -> bool:
    form = subject.words.tokens[index].form
    return form.isalpha() and form.isupper() and len(form) >= _FEWEST_CAPITALS


def _is_count_noun(subject: Subject, index: int) -> bool:
    words = subject.words
    is_singular = all(reading.number is Number.SINGULAR for reading in words.readings(index))
    return (
        words.tokens[index].form.islower()
        and words.is_only(index, WordClass.NOUN)
        and is_singular
        and words.lemmas(index).isdisjoint(ONTELBAAR)
    )


RULE = Rule(
    id="STR-TERM-001",
    code="VAL-TRM-001",
    title=Text(
        nl="Afkorting en zelfstandig naamwoord met een streepje",
        en="Abbreviation and noun joined by a hyphen",
    ),
    why=Text(
        nl="Zonder streepje leest een samenstelling als twee woorden.",
        en="Without a hyphen a compound reads as two words.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.OPTIONEEL,
    ceiling=Severity.INFO,
    kinds=ALLE,
    needs=frozenset({Need.DEFINIENS}),
    on_request=True,
    defect="streepje",
    message=Text(nl="Tussen ‘{found}’ hoort een streepje.", en="‘{found}’ wants a hyphen."),
    advice=Text(
        nl="Zet een streepje tussen afkorting en woord.",
        en="Put a hyphen between abbreviation and noun.",
    ),
    source="Woordenlijst Nederlandse Taal, regels voor het koppelteken",
    check=check,
    good=(
        Good("bericht dat een AIS-baken uitzendt", begrip="baksein", profile="havenstad"),
        Good("post waar een VTS schepen telt", begrip="telpost", profile="havenstad"),
        Good("dienst van een VTS in een haven", begrip="loodspost", profile="havenstad"),
        Good("gebouw met een WMO loket", begrip="Stichting WMO"),
    ),
    bad=(
        Bad(
            "zender voor een AIS ontvanger op zee",
            begrip="baksein",
            points_at="AIS ontvanger",
            profile="havenstad",
        ),
        Bad(
            "gebouw met een VTS antenne aan een kade",
            begrip="verkeerspost",
            points_at="VTS antenne",
            profile="havenstad",
        ),
        Bad(
            "woning met een WMO voorziening van een gemeente",
            begrip="zorgwoning",
            points_at="WMO voorziening",
            profile="havenstad",
        ),
    ),
)
