"""INT-06: no explanation, example or note."""

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.lexicon import VerbForm, WordClass
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import opens_a_clause
from toetssteen.rules.patterns import Match
from toetssteen.rules.rule import Bad, Certainty, Good, Need, Obligation, Rule, cues
from toetssteen.rules.subject import Subject

_REFERRING = frozenset(
    {"dat", "deze", "die", "dit", "eerder", "elk", "elke", "hier", "hieronder", "hij", "ieder",
     "iedere", "laatstelijk", "nader", "ook", "wij", "zij"}
)  # fmt: skip
_FAR = 10  # tokens of a clause behind "zoals"
_EXPLAINS = frozenset(
    {"bijvoorbeeld", "geen", "met", "niet", "ook", "zonder", "alleen", "vooral", "eigenlijk"}
)


def unless_it_refers(subject: Subject, match: Match) -> Match | None:
    """Leave ``zoals bedoeld in …``, ``zoals door X vastgesteld`` and ``zoals geldt`` alone."""
    at = match.last + 1
    words = subject.words
    if words.lower(at) in _REFERRING or words.has_form(at, VerbForm.PARTICIPLE):
        return None
    if words.is_only(at, WordClass.VERB) or _participle_closes(subject, at):
        return None
    return match


def _participle_closes(subject: Subject, start: int) -> bool:
    """Return whether a participle or a verb ends the clause behind ``zoals``: it refers."""
    words = subject.words
    for at in range(start, min(start + _FAR, subject.end)):
        if not words.tokens[at].is_word or words.lower(at) in {"en", "of", "zoals"}:
            return False
        if opens_a_clause(subject, at):
            return False
        if words.is_only(at, WordClass.VERB) and not _goes_with_a_noun(subject, at):
            return True
    return False


def _goes_with_a_noun(subject: Subject, at: int) -> bool:
    """Return whether a participle stands before its noun: ``zoals beklede stoelen``."""
    words = subject.words
    leads_on = words.can_be_noun(at + 1) or words.can_be_premodifier(at + 1)
    return words.has_form(at, VerbForm.PARTICIPLE) and leads_on and at + 1 < subject.end


def unless_it_concerns(subject: Subject, match: Match) -> Match | None:
    """Leave ``, wat betreft …`` alone."""
    near = {subject.words.lower(at) for at in range(match.last + 1, match.last + 5)}
    return None if near & {"betreft", "aangaat"} else match


def if_it_explains(subject: Subject, match: Match) -> Match | None:
    """Keep ``, dus ook …`` and ``, vergelijk …``: what follows repeats in other words."""
    return match if subject.words.lower(match.last + 1) in _EXPLAINS else None


def after_a_bracket(subject: Subject, match: Match) -> Match | None:
    """Keep ``(bron: …)``: the source has a field of its own."""
    return match if subject.words.lower(match.first - 1) in {"(", ",", ";", "["} else None


RULE = Rule(
    id="INT-06",
    code="VAL-INT-006",
    title=Text(nl="Geen uitleg, voorbeeld of opmerking", en="No explanation, example or note"),
    why=Text(
        nl="Een voorbeeld begrenst niets; het hoort in de toelichting.",
        en="An example sets no limit; it belongs in the note.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=KERN,
    needs=frozenset({Need.DEFINIENS}),
    defect="voorbeeld",
    message=Text(
        nl="‘{found}’ leidt een voorbeeld of uitleg in.",
        en="‘{found}’ introduces an example or an explanation.",
    ),
    advice=Text(nl="Zet dit in de toelichting.", en="Move this to the note."),
    source="ISO 704",
    cues=(
        *cues(
            "bijvoorbeeld",
            "bijv.",
            "bv.",
            "bijv|bv .",
            "vb.",
            "ter illustratie",
            "als|bij wijze van voorbeeld",
            "als|met … voorbeeld|voorbeelden",
            "een|voorbeelden voorbeeld|hiervan|daarvan is|zijn",
            "voorbeelden zijn|hiervan|daarvan",
            "in het bijzonder",
            "denk aan|bijvoorbeeld|hierbij|daarbij",
            "te denken valt aan",
            "kan|kunnen|moet worden|gedacht gedacht|worden aan",
            "namelijk",
            "nl.",
            "dat|dit wil zeggen",
            "d.w.z.",
            "oftewel",
            "met|in andere woorden",
            "anders|kort|simpel|eenvoudig gezegd|gesteld",
            "kortom",
            "m.a.w.",
            "dat|dit|wat|hetgeen houdt in",
            "dat|dit betekent|impliceert",
            "wat|hetgeen betekent|impliceert|inhoudt",
            "ook|beter wel|bekend … genoemd|aangeduid|als",
            "ook bekend als|onder",
            "in de volksmond",
            "in tegenstelling tot",
            "in afwijking|onderscheid van|met",
            "niet te verwarren met",
            "te onderscheiden van",
            "zich onderscheidt|onderscheiden van",
            "onderscheidt|onderscheiden zich van",
            "ter onderscheiding van",
            "let op",
            "let wel",
            "nota bene",
            "nb|n.b. :",
            "n.b.",
            "toelichting|opmerking|noot|voorbeeld|voorbeelden|uitleg :",
            "onder andere|meer",
            "o.a.|o.m.",
            ", vergelijk|vgl.",
            "( vergelijk|vgl.",
        ),
        *cues(", dus", "( dus", then=if_it_explains),
        *cues("bron :", then=after_a_bracket),
        *cues(", wat|hetgeen", then=unless_it_concerns),
        *cues("met name", certainty=Certainty.PROBABLE, then=unless_it_refers),
        *cues("zoals", certainty=Certainty.PROBABLE, then=unless_it_refers),
    ),
    good=(
        Good("bestuurder zoals bedoeld in een statuut van een haven", begrip="havenbestuurder"),
        Good("vaartuig dat vracht vervoert", begrip="vrachtboot"),
        Good("leer die een school heeft vastgelegd", begrip="schoolleer"),
        Good("tarief zoals door een raad in een besluit vastgesteld", begrip="raadstarief"),
        Good("tijd zoals die geldt op zee", begrip="zeetijd"),
    ),
    bad=(
        Bad(
            "vaartuig van hout, bijvoorbeeld een sloep",
            begrip="houtboot",
            points_at="bijvoorbeeld",
        ),
        Bad(
            "zorg voor mensen thuis, dat wil zeggen verpleging",
            begrip="thuiszorg",
            points_at="dat wil zeggen",
        ),
        Bad(
            "afval op een straat, dus ook een peuk",
            begrip="straatvuil",
            points_at=", dus",
        ),
        Bad(
            "vonnis bij verstek, niet te verwarren met een arrest",
            begrip="verstekuitspraak",
            points_at="niet te verwarren met",
        ),
        Bad(
            "schip met een zeil, anders gezegd een jol",
            begrip="zeilboot",
            points_at="anders gezegd",
        ),
        Bad("kade van hout (bron: een schipper)", begrip="houtkade", points_at="bron:"),
        Bad(
            "terrein met gras zoals een weide",
            begrip="grasland",
            points_at="zoals",
            severity=Severity.INFO,
        ),
    ),
)
