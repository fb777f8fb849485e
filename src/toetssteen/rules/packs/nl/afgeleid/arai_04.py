"""ARAI-04: no modal verbs."""

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.families import NORM_GENUS
from toetssteen.language.lexicon import VerbForm
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import genus_has_lemma
from toetssteen.rules.patterns import Match
from toetssteen.rules.rule import Bad, Certainty, Good, Need, Obligation, Rule, cues
from toetssteen.rules.subject import Subject

_NEAR = 3  # tokens on either side of the modal that belong to its verb group


def outside_a_norm(subject: Subject, match: Match) -> Match | None:
    """Leave alone what says what a norm demands: that is what a norm is."""
    return None if genus_has_lemma(subject, NORM_GENUS) else match


def with_an_active_verb(subject: Subject, match: Match) -> Match | None:
    """Keep ``kan`` with an active infinitive: a passive one says ``-baar``, ``niet kan`` a lack."""
    words, at = subject.words, match.first
    near = range(max(subject.first, at - _NEAR), min(subject.end, at + _NEAR + 1))
    forms = {words.lower(index) for index in near}
    is_verb = at > subject.first and any(
        words.has_form(index, VerbForm.INFINITIVE) for index in near if index > at
    )
    if not is_verb or not forms.isdisjoint({"worden", "niet", "geen", "zijn"}):
        return None
    return outside_a_norm(subject, match)


RULE = Rule(
    id="ARAI-04",
    code="VAL-ARA-004",
    aliases=("ARAI-04SUB1",),
    title=Text(nl="Geen modale hulpwerkwoorden", en="No modal verbs"),
    why=Text(
        nl="Wat moet of zou kunnen, zegt niet wat iets is.",
        en="What must or might be does not say what a thing is.",
    ),
    category=Category.TAAL,
    obligation=Obligation.OPTIONEEL,
    ceiling=Severity.WARNING,
    kinds=KERN,
    needs=frozenset({Need.DEFINIENS}),
    defect="modaal",
    message=Text(
        nl="‘{found}’ zegt wat moet of kan, niet wat het is.",
        en="‘{found}’ says what must or may be, not what it is.",
    ),
    advice=Text(
        nl="Schrijf het kenmerk op zoals het is, zonder hulpwerkwoord.",
        en="State the characteristic as it is, without the modal.",
    ),
    source="Afgeleid uit de praktijk",
    cues=(
        *cues(
            "moeten~",
            "dienen~ te",
            "behoren~ te",
            "hoeven~",
            "zullen~",
            "zou|zouden moeten|kunnen|mogen",
            then=outside_a_norm,
        ),
        *cues("kan|kunnen|mag|mogen", certainty=Certainty.PROBABLE, then=with_an_active_verb),
    ),
    good=(
        Good("deur die van buiten kan worden vergrendeld", begrip="nooddeur"),
        Good("eis waaraan een schipper moet voldoen", begrip="vaareis"),
        Good("persoon die niet kan lezen", begrip="analfabeet"),
        Good("kan met een tuit", begrip="gieter"),
    ),
    bad=(
        Bad(
            "bedrag dat een schipper zou moeten betalen",
            begrip="kadegeld",
            points_at="zou moeten",
        ),
        Bad("persoon die een patiënt moet helpen", begrip="hulpverlener", points_at="moet"),
        Bad(
            "persoon die een schip kan besturen",
            begrip="stuurman",
            points_at="kan",
            severity=Severity.INFO,
        ),
    ),
)
