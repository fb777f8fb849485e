"""ARAI-02SUB1: no empty genus."""

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.families import LEEG_GENUS
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import genus_is
from toetssteen.rules.rule import Bad, Good, Need, Obligation, Rule

RULE = Rule(
    id="ARAI-02SUB1",
    code="VAL-ARA-021",
    title=Text(nl="Geen leeg genus", en="No empty genus"),
    why=Text(nl="‘Iets’ zegt niet welke soort.", en="‘Something’ does not say which kind."),
    category=Category.TAAL,
    obligation=Obligation.OPTIONEEL,
    ceiling=Severity.WARNING,
    kinds=KERN,
    needs=frozenset({Need.GENUS}),
    defect="vaag-genus",
    message=Text(nl="‘{found}’ noemt geen soort.", en="‘{found}’ names no kind of thing."),
    advice=Text(nl="Noem het naaste bovenbegrip.", en="Name the nearest broader concept."),
    source="Afgeleid uit de praktijk",
    check=genus_is(LEEG_GENUS, also=("ARAI-02",)),
    good=(
        Good("touw waarmee een schip wordt vastgelegd", begrip="tros"),
        Good("geheel van woningen met één eigenaar", begrip="wooncomplex"),
        Good("zaak die een douanier bewaart", begrip="bewaarstuk"),
    ),
    bad=(
        Bad("iets waarmee een arts een wond sluit", begrip="hechting", points_at="iets"),
        Bad("dingetje waarmee een kapper haar vastzet", begrip="speld", points_at="dingetje"),
        Bad("aspect van zorg dat een wijkteam beoordeelt", begrip="zorgpunt", points_at="aspect"),
    ),
)
