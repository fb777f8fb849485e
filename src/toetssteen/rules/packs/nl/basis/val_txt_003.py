"""VAL-TXT-003: no damaged characters."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Fix, Severity
from toetssteen.contract.text import Text
from toetssteen.language.damage import damage_in, repaired
from toetssteen.rules.kind import ALLE
from toetssteen.rules.rule import Bad, Finding, Good, Obligation, Rule
from toetssteen.rules.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Find text that was read in the wrong encoding, and replacement characters."""
    spans = tuple(damage_in(subject.text))
    if spans:
        mended = repaired(subject.text)
        fix = Fix(0, len(subject.text), mended) if mended != subject.text else None
        yield Finding(*spans[0], fix=fix, further=spans[1:])


RULE = Rule(
    id="VAL-TXT-003",
    code="VAL-TXT-003",
    title=Text(nl="Geen beschadigde tekens", en="No damaged characters"),
    why=Text(
        nl="Zulke tekens ontstaan als een bestand in de verkeerde codering is gelezen.",
        en="Such characters arise when a file was read in the wrong encoding.",
    ),
    category=Category.TAAL,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    any_language=True,
    kinds=ALLE,
    defect="schade",
    message=Text(nl="‘{found}’ is een beschadigd teken.", en="‘{found}’ is a damaged character."),
    advice=Text(
        nl="Lees het bestand opnieuw in als UTF-8, of herstel het teken.",
        en="Read the file again as UTF-8, or repair the character.",
    ),
    source="Praktijk",
    check=check,
    good=(
        Good("café aan een haven in Curaçao", begrip="havenherberg"),
        Good("reünie van zeelieden", begrip="zeemansdag"),
        Good("dorp dat Ã heet", begrip="streepdorp"),
    ),
    bad=(
        Bad("cafÃ© aan een haven", begrip="havenherberg", points_at="Ã©"),
        Bad("schip dat â€™s nachts vaart", begrip="nachtboot", points_at="â€™"),
        Bad("financi?le steun van een haven", begrip="havengift", points_at="?"),
        Bad("ge√Øsoleerde kade in een haven", begrip="stille kade", points_at="√Ø"),
        Bad("re\ufffdnie van zeelieden", begrip="zeemansdag", points_at="\ufffd"),
    ),
)
