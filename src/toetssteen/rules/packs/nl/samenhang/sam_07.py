"""SAM-07: nothing beyond the term."""

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.families import PERSOON_ROL
from toetssteen.language.genera import BEDRAG, PERSOON
from toetssteen.rules.dutch import ARTICLES
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import genus_has_lemma
from toetssteen.rules.patterns import Match
from toetssteen.rules.rule import Bad, Certainty, Good, Need, Obligation, Rule, cues
from toetssteen.rules.subject import Subject


def outside_a_name(subject: Subject, match: Match) -> Match | None:
    """Leave ``ook wel X genoemd`` alone: that is a note."""
    return None if subject.words.lower(match.last + 1) == "wel" else match


def beside_an_amount(subject: Subject, match: Match) -> Match | None:
    """Leave a sum alone: what counts in is what it is (``prijs, inclusief belasting``)."""
    return None if genus_has_lemma(subject, BEDRAG) else match


def of_another_thing(subject: Subject, match: Match) -> Match | None:
    """Keep what the genus excludes; what stands on it, or is a person beside one, it holds."""
    words, behind = subject.words, match.last + 1
    start = behind + (words.lower(behind) in ARTICLES)
    is_its_own = words.lower(start).startswith(("daar", "er", "zijn", "haar", "hun", "bijbeh"))
    are_persons = words.lower(subject.genus or 0) == "degene" and _is_person(subject, start)
    return None if is_its_own or are_persons else beside_an_amount(subject, match)


def _is_person(subject: Subject, at: int) -> bool:
    ends = tuple(PERSOON | PERSOON_ROL)
    return any(one.endswith(ends) for one in subject.words.lemmas(at))


def before_a_thing(subject: Subject, match: Match) -> Match | None:
    """Keep ``gesprek plus de behandeling``; ``tien plus twee`` is a sum."""
    words, behind = subject.words, match.last + 1
    has_number = any(words.tokens[at].form[0].isdigit() for at in _beside(subject, match))
    is_thing = words.can_be_noun(behind) or words.lower(behind) in ARTICLES
    return beside_an_amount(subject, match) if is_thing and not has_number else None


def _beside(subject: Subject, match: Match) -> range:
    return range(max(subject.first, match.first - 2), min(subject.end, match.last + 3))


def at_the_end(subject: Subject, match: Match) -> Match | None:
    """Keep ``met de levering erbij`` as the last words."""
    return beside_an_amount(subject, match) if match.last == subject.end - 1 else None


RULE = Rule(
    id="SAM-07",
    code="VAL-SAM-007",
    title=Text(nl="Niets naast het begrip", en="Nothing beyond the term"),
    why=Text(
        nl="Wat er ‘tevens’ bij komt, is een tweede begrip.",
        en="What comes ‘in addition’ is a second concept.",
    ),
    category=Category.SAMENHANG,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=KERN,
    needs=frozenset({Need.DEFINIENS}),
    message=Text(
        nl="‘{found}’ voegt iets toe wat het begrip niet zegt.",
        en="‘{found}’ adds something that the term does not say.",
    ),
    advice=Text(
        nl="Laat het weg, of maak er een eigen begrip van.",
        en="Leave it out, or make it a concept of its own.",
    ),
    source="Praktijk",
    cues=(
        *cues(
            "en|alsook|maar tevens|eveneens|daarnaast|bovendien|voorts|daarenboven",
            "en|alsook|maar ook",
            "met tevens|daarnaast|bovendien|ook|aansluitend|vervolgens",
            "en daarbij|daarmee|daarna|aansluitend ook|tevens|eveneens",
            "waartoe|waaronder ook|mede|tevens|eveneens … gerekend|begrepen|meegerekend",
            "waartoe|waaronder ook|mede|tevens|eveneens … behoren~|vallen~",
            "waar ook|mede|tevens … behoren~|vallen~|horen~",
            "hetgeen|wat ook|tevens|eveneens gelden~",
            "en eventueel|mogelijk|desgewenst de|het|een|ook|tevens|zijn|haar",
            "waaronder|daaronder mede|tevens|eveneens|ook wordt|worden|zijn|is verstaan|begrepen",
            "mede wordt|worden|is verstaan|begrepen",
            "onder dit|deze|het|de begrip|term mede|tevens|ook",
            "waarmee|waarbij|waardoor|waarin|waarmede ook|tevens|eveneens|bovendien|daarnaast",
            then=outside_a_name,
        ),
        *cues("en zo|indien|waar nodig", defect="voorwaarde"),
        *cues("en zonodig|desgewenst|desnoods", defect="voorwaarde"),
        *cues(
            "alsmede|alsook",
            "benevens",
            "daaronder|hieronder|daarin|hierin mede|tevens begrepen",
            "mede omvattend~",
            ", uitgebreid|aangevuld|vermeerderd|gecombineerd met",
            "samen met de|het levering|afname|verkoop|installatie|behandeling",
            ", evenals",
            ", inclusief",
            certainty=Certainty.PROBABLE,
            then=beside_an_amount,
        ),
        *cues(
            "daaronder|hieronder|daarin|hierin begrepen|inbegrepen",
            "met inbegrip van",
            "waartoe … gerekend",
            certainty=Certainty.PROBABLE,
            then=of_another_thing,
        ),
        *cues(
            "meegerekend|meegeteld|inbegrepen|meebegrepen",
            "meegerekend|meegeteld wordt|worden|is|zijn",
            "wordt|worden|is|zijn meegerekend|meegeteld",
            certainty=Certainty.PROBABLE,
            then=at_the_end,
        ),
        *cues(
            "waarmee|waaraan … gelijkstaan~|gelijkgesteld",
            "gelijkgesteld met|aan",
            "gelijk gesteld|stellen~",
            "gelijk wordt|worden gesteld",
            "worden~|zijn~ gelijkgesteld",
            "gelijkgesteld worden~|zijn~",
            certainty=Certainty.PROBABLE,
        ),
        *cues("plus", certainty=Certainty.PROBABLE, then=before_a_thing),
        *cues("met … erbij|daarbij", certainty=Certainty.PROBABLE, then=at_the_end),
    ),
    good=(
        Good("letter van een naam, gevolgd door een punt", begrip="beginletter"),
        Good("som van huur en onderhoud, inclusief belasting", begrip="woonlast"),
        Good("bedrag van de huur met inbegrip van belasting", begrip="kadehuur"),
        Good("controle van een lading door een douanier", begrip="visitatie"),
        Good("vaartuig met een romp en een zeil", begrip="windboot"),
        Good("extract van een register over schepen", begrip="scheepsuittreksel"),
    ),
    bad=(
        Bad(
            "tweewieler met pedalen, waartoe ook een step wordt gerekend",
            begrip="rijwiel",
            points_at="waartoe ook een step wordt gerekend",
        ),
        Bad(
            "opsluiting van een dief, inclusief zijn berechting",
            begrip="hechtenis",
            points_at=", inclusief",
            severity=Severity.INFO,
        ),
        Bad(
            "besluit waarmee een eigenaar bouwt en waarmee ook de kap is geregeld",
            begrip="bouwbrief",
            points_at="waarmee ook",
        ),
        Bad(
            "gesprek met een cliënt plus de behandeling",
            begrip="eerste consult",
            points_at="plus",
            severity=Severity.INFO,
        ),
        Bad(
            "overdracht van een dossier en voorts de vernietiging van kopieën",
            begrip="dossierwissel",
            points_at="en voorts",
        ),
        Bad(
            "controle van een lading en tevens begeleiding van een schipper",
            begrip="visitatie",
            points_at="en tevens",
        ),
        Bad(
            "onderzoek van een patiënt en zo nodig verwijzing naar een arts",
            begrip="keuring",
            points_at="en zo nodig",
        ),
        Bad(
            "verhuur van een kade alsmede levering van stroom",
            begrip="kadedienst",
            points_at="alsmede",
            severity=Severity.INFO,
        ),
    ),
)
