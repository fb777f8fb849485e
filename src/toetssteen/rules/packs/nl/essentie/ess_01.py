"""ESS-01: a definition says what a thing is, not what it is for."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.families import N_OM
from toetssteen.language.lexicon import VerbForm
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import about_administration, genus_has_lemma
from toetssteen.rules.patterns import Match
from toetssteen.rules.rule import Bad, Certainty, Finding, Good, Need, Obligation, Rule, cues
from toetssteen.rules.subject import Subject


def right_after_the_genus(subject: Subject, match: Match) -> Match | None:
    """Keep ``om … te`` behind a genus that needs no such complement (``hek om vee te keren``)."""
    behind_genus = subject.genus is not None and match.first == subject.genus + 1
    is_verb = subject.words.has_form(match.last, VerbForm.INFINITIVE)
    if behind_genus and is_verb and not genus_has_lemma(subject, N_OM):
        return match
    return None


def unless_about_administration(subject: Subject, match: Match) -> Match | None:
    """Leave an information need to the rule that is about it."""
    return match if about_administration(subject, match.last + 1) is None else None


def check(subject: Subject) -> Iterator[Finding]:
    """Find ``om … te`` where the genus should stand."""
    words, at = subject.words, subject.first
    if words.lower(at) != "om":
        return
    for index in range(at + 1, subject.end - 1):
        if words.lower(index) == "te" and words.has_form(index + 1, VerbForm.INFINITIVE):
            start, end = subject.span(at, index + 1)
            yield Finding(start, end, also=("STR-01",))
            return


RULE = Rule(
    id="ESS-01",
    code="VAL-ESS-001",
    title=Text(nl="Zegt wat het is, niet waarvoor", en="Says what it is, not what it is for"),
    why=Text(
        nl="Een doel zegt wat iemand wil; het begrip blijft bestaan als niemand het meer wil.",
        en="A purpose says what somebody wants; the concept remains when nobody wants it.",
    ),
    category=Category.JURIDISCH,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.ERROR,
    kinds=KERN,
    needs=frozenset({Need.DEFINIENS}),
    defect="doel",
    message=Text(nl="‘{found}’ noemt een doel.", en="‘{found}’ states a purpose."),
    advice=Text(
        nl="Noem het kenmerk zelf: wat het doet, waaruit het bestaat of waaraan men het herkent.",
        en="Name the characteristic itself: what it does, or how it is recognised.",
    ),
    source="ISO 704",
    cues=(
        *cues(
            "met als doel",
            "met het|als doel|doeleinde|oogmerk",
            "tot doel hebben~",
            "teneinde",
            "opdat",
            "dienen~ om|ter|tot",
        ),
        *cues(
            "bedoeld|bestemd om|voor",
            certainty=Certainty.PROBABLE,
        ),
        *cues("zodat", certainty=Certainty.PROBABLE),
        *cues("ten behoeve van", certainty=Certainty.PROBABLE, then=unless_about_administration),
        *cues("om … te <verb>", certainty=Certainty.PROBABLE, then=right_after_the_genus),
    ),
    check=check,
    good=(
        Good("verbod om een perceel te betreden", begrip="betredingsverbod"),
        Good("ligplaatsvergunning om een kade te gebruiken", begrip="kadebewijs"),
        Good("toestel dat water verwarmt", begrip="geiser"),
        Good("besluit van een raad om een weg te verleggen", begrip="tracékeuze"),
    ),
    bad=(
        Bad(
            "om de lading van een schip te verdelen",
            begrip="stuwschema",
            points_at="om de lading van een schip te verdelen",
        ),
        Bad(
            "maatregel teneinde geluid van schepen te beperken",
            begrip="geluidmaatregel",
            points_at="teneinde",
        ),
        Bad(
            "lijst die dient ter controle van een lading",
            begrip="vrachtlijst",
            points_at="dient ter",
        ),
        Bad(
            "hek om vee te keren",
            begrip="afrastering",
            points_at="om vee te keren",
            severity=Severity.WARNING,
        ),
        Bad(
            "overleg van artsen met als doel een behandeling te kiezen",
            begrip="artsenberaad",
            points_at="met als doel",
        ),
    ),
)
