"""ESS-03: instances can be told apart. A rule of judgement: it asks and never fires."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Reason, Severity
from toetssteen.contract.text import Text
from toetssteen.language.lexicon import VerbForm
from toetssteen.rules.kind import KERN
from toetssteen.rules.rule import Asked, Finding, Good, Need, Obligation, Rule, Unknown
from toetssteen.rules.subject import Subject

_IDENTITY = frozenset({"uniek", "exemplaar", "identificatie", "kenmerk"})


def check(subject: Subject) -> Iterator[Finding | Unknown]:
    """Pass on a criterion of identity in the text; otherwise ask."""
    if subject.genus is not None and subject.words.has_form(subject.genus, VerbForm.INFINITIVE):
        yield Unknown(Reason.NOT_APPLICABLE)  # an act has no copies to count
    elif not any(_identifies(subject, index) for index in range(subject.first, subject.end)):
        yield Unknown()


def _identifies(subject: Subject, index: int) -> bool:
    lemmas = subject.words.lemmas(index)
    return not lemmas.isdisjoint(_IDENTITY) or any(lemma.endswith("nummer") for lemma in lemmas)


RULE = Rule(
    id="ESS-03",
    code="VAL-ESS-003",
    title=Text(nl="Exemplaren zijn te onderscheiden", en="Instances can be told apart"),
    why=Text(
        nl="Wie exemplaren telt, moet weten wanneer twee dezelfde zijn.",
        en="Whoever counts instances must know when two are the same.",
    ),
    category=Category.JURIDISCH,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.INFO,
    kinds=KERN,
    needs=frozenset({Need.DEFINIENS}),
    question=Text(
        nl="Waaraan ziet u dat twee exemplaren niet dezelfde zijn?",
        en="How do you see that two instances are not the same one?",
    ),
    message=Text(nl="Exemplaren zijn niet te onderscheiden.", en="Instances cannot be told apart."),
    advice=Text(
        nl="Noem waaraan men een exemplaar herkent.", en="Name what identifies an instance."
    ),
    source="Praktijk",
    check=check,
    good=(
        Good("vaartuig met een uniek rompteken", begrip="beurtschip"),
        Good("perceel waarvan een register het perceelnummer vermeldt", begrip="kavel"),
        Good("exemplaar van een boek", begrip="uitleenstuk"),
    ),
    asked=(
        Asked("vaartuig dat vracht vervoert", begrip="vrachtboot"),
        Asked("arts die een patiënt behandelt", begrip="behandelaar"),
        Asked("heffing van een gemeente", begrip="kadegeld"),
    ),
)
