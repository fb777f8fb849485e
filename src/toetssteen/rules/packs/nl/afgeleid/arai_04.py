"""ARAI-04: no modal verbs."""

from itertools import pairwise

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.families import NORM_GENUS
from toetssteen.language.genera import PERSOON
from toetssteen.language.lexicon import VerbForm
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import genus_has_lemma, opens_a_clause
from toetssteen.rules.patterns import Match
from toetssteen.rules.rule import Bad, Certainty, Good, Need, Obligation, Rule, cues
from toetssteen.rules.subject import Subject

_AGENT = ("er", "aar", "eur", "ant", "ist", "or", "ling", "ende", "arts", "houder")
_PERSONS = frozenset({"men", "hij", "zij", "iemand", "ieder", "iedereen", "wie", "u", "je"})
_MAY = frozenset({"mag", "mocht", "mochten", "mogen"})
_FAR = 12  # tokens of a clause before its modal
_AFTER_WHETHER = frozenset({"de", "het", "een", "er", "iemand", "iets", "deze", "dit", "hij"})
_KNOWING = frozenset(
    {"beschikken", "bereiken", "kennen", "weten", "zeggen", "zien"}
)  # a need or a purpose
_LONGEST_CLAUSE = 40  # tokens between the genus and a wish in its clause
_NEAR = 3  # tokens on either side of the modal that belong to its verb group


def outside_a_norm(subject: Subject, match: Match) -> Match | None:
    """Leave alone what says what a norm demands: that is what a norm is."""
    is_norm = genus_has_lemma(subject, NORM_GENUS)
    return None if is_norm or about_a_question(subject, match) else match


def about_a_question(subject: Subject, match: Match) -> bool:
    """Return whether the modal stands in what is asked: ``aanduiding of een weg moet sluiten``."""
    start = max(subject.first, match.first - _FAR)
    near = subject.words.forms(start, match.first + 1)
    return "of" in near and any(
        one == "of" and behind in _AFTER_WHETHER for one, behind in pairwise(near)
    )


def outside_a_purpose(subject: Subject, match: Match) -> Match | None:
    """Keep ``hoopt te kunnen varen``; ``om te kunnen varen`` is a purpose, another defect."""
    near = subject.words.forms(max(subject.first, match.first - _FAR), match.first)
    is_purpose = "om" in near or "teneinde" in near
    return None if is_purpose else outside_a_norm(subject, match)


def as_a_duty(subject: Subject, match: Match) -> Match | None:
    """Keep ``heeft te betalen``; ``heeft te maken met`` is no duty."""
    is_fixed = subject.words.lower(match.last) in {
        "maken",
        "danken",
        "kampen",
        "lijden",
        "verduren",
    }
    return None if is_fixed else outside_a_norm(subject, match)


def as_a_duty_behind(subject: Subject, match: Match) -> Match | None:
    """Keep ``te betalen heeft``; in ``te water hebben`` stands no infinitive."""
    verb = match.first + 1
    is_verb = subject.words.has_form(verb, VerbForm.INFINITIVE)
    is_verb = is_verb and not subject.words.can_be_noun(verb)
    return as_a_duty(subject, Match(match.first, verb)) and match if is_verb else None


def with_an_infinitive(subject: Subject, match: Match) -> Match | None:
    """Keep ``behoort … te`` and ``vermag … te``; ``behoort tot`` says what belongs."""
    words = subject.words
    is_verb = (
        words.has_form(match.last, VerbForm.INFINITIVE) and words.lower(match.first - 1) != "naar"
    )
    return outside_a_norm(subject, Match(match.first, match.first)) if is_verb else None


def as_a_wish(subject: Subject, match: Match) -> Match | None:
    """Keep ``die lid wil worden``: *willen* with an infinitive, in the clause on the genus."""
    words, at, genus = subject.words, match.first, subject.genus
    if genus is None or at - genus > _LONGEST_CLAUSE:
        return None
    openers = [one for one in range(genus, at) if opens_a_clause(subject, one)]
    if len(openers) != 1 or openers[0] - genus > _NEAR:
        return None
    near = range(max(subject.first, at - _NEAR), min(subject.end, at + _NEAR + 1))
    has_infinitive = any(
        words.has_form(index, VerbForm.INFINITIVE) and words.lower(index) != "willen"
        for index in near
        if index != at
    )
    knows = any(not words.lemmas(index).isdisjoint(_KNOWING) for index in near)
    return outside_a_norm(subject, match) if has_infinitive and not knows else None


def with_an_active_verb(subject: Subject, match: Match) -> Match | None:
    """Keep ``kan`` with an active infinitive: a passive one says ``-baar``, ``niet kan`` a lack."""
    words, at = subject.words, match.first
    near = range(max(subject.first, at - _NEAR), min(subject.end, at + _NEAR + 1))
    forms = set(words.forms(near.start, near.stop))
    if words.lower(at) in _MAY and at == subject.end - 1 > subject.first:
        return outside_a_norm(subject, match)  # naar binnen mag
    is_verb = at > subject.first and any(
        words.has_form(index, VerbForm.INFINITIVE) for index in near if index > at
    )
    if not is_verb or not forms.isdisjoint({"worden", "niet", "geen", "zijn"}):
        return None
    if _is_disposition(subject, at):
        return None
    return outside_a_norm(subject, match)


def _is_disposition(subject: Subject, at: int) -> bool:
    """Return whether a thing can do it by its nature: ``eenheid die energie kan opslaan``."""
    first = subject.genus if subject.genus is not None else subject.first
    near = range(max(first, at - _FAR), at)
    opener = next((index for index in reversed(near) if opens_a_clause(subject, index)), None)
    if opener is None:
        return False
    of_genus = subject.words.lower(opener) in {"die", "dat"} and _is_agent(subject, first)
    return not of_genus and not any(_is_agent(subject, index) for index in range(opener + 1, at))


def _is_agent(subject: Subject, index: int) -> bool:
    words = subject.words
    if words.lower(index) in _PERSONS:
        return True
    lemmas = words.lemmas(index) if words.can_be_noun(index) else frozenset()
    return any(lemma in PERSOON or lemma.endswith(_AGENT) for lemma in lemmas)


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
            "geacht worden~ te",
            "worden~ geacht te",
            "verondersteld worden~ te",
            "worden~ verondersteld te",
            "hoeven~",
            "zullen~",
            "zou|zouden moeten|kunnen|mogen",
            then=outside_a_norm,
        ),
        *cues("heeft|hebben|had|hadden te <verb>", certainty=Certainty.PROBABLE, then=as_a_duty),
        *cues("behoren~|vermogen~|dienen~|horen~ … te <verb>", then=with_an_infinitive),
        *cues(
            "geacht|verondersteld … te <verb>",
            certainty=Certainty.PROBABLE,
            then=as_a_duty,
        ),
        *cues("te <verb> heeft|hebben", certainty=Certainty.PROBABLE, then=as_a_duty_behind),
        *cues("wil|willen|wilde|wilden", certainty=Certainty.PROBABLE, then=as_a_wish),
        *cues(
            "te kunnen|mogen",
            certainty=Certainty.PROBABLE,
            then=outside_a_purpose,
        ),
        *cues(
            "kan|kunnen|kon|konden|mag|mogen|mocht|mochten",
            certainty=Certainty.PROBABLE,
            then=with_an_active_verb,
        ),
    ),
    good=(
        Good("deur die van buiten kan worden vergrendeld", begrip="nooddeur"),
        Good("eis waaraan een schipper moet voldoen", begrip="vaareis"),
        Good("persoon die niet kan lezen", begrip="analfabeet"),
        Good("eenheid die warmte kan afgeven", begrip="radiator"),
        Good("aanduiding of een schip moet wachten", begrip="wachtteken"),
        Good("schip dat tot een vloot behoort", begrip="vlootschip"),
        Good("kan met een tuit", begrip="gieter"),
    ),
    bad=(
        Bad(
            "nota die een klant binnen een week behoort te betalen",
            begrip="spoednota",
            points_at="behoort",
        ),
        Bad(
            "periode waarin een huurder zijn bod vermag in te trekken",
            begrip="bedenkweek",
            points_at="vermag",
        ),
        Bad("schipper die wordt geacht te seinen", begrip="seiner", points_at="wordt geacht te"),
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
