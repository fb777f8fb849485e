"""ESS-01: a definition says what a thing is, not what it is for."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.families import MAAKWERKWOORD, N_OM, PERSOON_ROL
from toetssteen.language.genera import GEGEVEN, GENUS_ALG, PERSOON
from toetssteen.language.lexicon import VerbForm, WordClass
from toetssteen.rules.kind import KERN
from toetssteen.rules.kinds import about_administration, genus_has_lemma, opens_a_clause
from toetssteen.rules.patterns import Match
from toetssteen.rules.rule import Bad, Certainty, Finding, Good, Need, Obligation, Rule, cues
from toetssteen.rules.subject import Subject

_GOALS = "doel|doeleinde|doelstelling|oogmerk|bedoeling|intentie|strekking|streven|nut"
_MEANT = "bedoeld|bestemd|ontworpen|opgericht|geschapen|ontwikkeld|uitgevonden"
_LONGEST_PHRASE = 8  # tokens from the genus to what is said of it
_LONGEST_CLAUSE = 16  # tokens from "om" to its infinitive
_PERSONS = PERSOON | PERSOON_ROL
_MEANS = GENUS_ALG | GEGEVEN
_CLAUSE_MARKS = frozenset({";", ":", ".", "("})
_NO_PURPOSE = frozenset(
    {"beschikking", "gelegenheid", "invulling", "plaatsvervanging", "uitvoering", "uitwerking",
     "vervanging"}
)  # fmt: skip


def behind_the_genus(subject: Subject, match: Match) -> Match | None:
    """Keep ``ter bescherming van`` on the genus; ``ter uitvoering van`` says by what it is."""
    words = subject.words
    noun = words.lower(match.first + 1)
    is_purpose = noun.endswith("ing") and noun not in _NO_PURPOSE
    return match if is_purpose and _is_adjunct(subject, match.first) else None


def of_the_genus(subject: Subject, match: Match) -> Match | None:
    """Keep ``mededeling in het belang van``; in a clause it says how somebody acts."""
    return match if _is_adjunct(subject, match.first) else None


def of_the_thing(subject: Subject, match: Match) -> Match | None:
    """Keep ``wet die beoogt``; ``gevolg dat een persoon beoogt`` is what he is after."""
    words = subject.words
    near = range(max(subject.first, match.first - _LONGEST_CLAUSE), match.first)
    opener = next((at for at in reversed(near) if opens_a_clause(subject, at)), None)
    if opener is None or subject.genus is None or words.lower(opener).startswith("waar"):
        return match
    return match if opener - subject.genus <= _LONGEST_PHRASE // 2 else None


def of_a_thing(subject: Subject, match: Match) -> Match | None:
    """Keep ``hek zodat vee …``; of a quality (``redundant``) it says what follows from it."""
    term = subject.term
    classes = subject.lexicon.classes(term.head.lower) if term.words else frozenset()
    return None if classes == {WordClass.ADJECTIVE} else match


def of_a_means(subject: Subject, match: Match) -> Match | None:
    """Keep ``instrument dat burgers helpt te kiezen``; a person who helps is that by nature."""
    is_person = genus_has_lemma(subject, _PERSONS)
    is_general = genus_has_lemma(subject, _MEANS)
    return match if is_general and not is_person else None


def _is_adjunct(subject: Subject, at: int) -> bool:
    """Return whether the words at *at* say something of the genus: no clause comes between."""
    if subject.genus is None or not subject.genus < at <= subject.genus + _LONGEST_PHRASE:
        return False
    between = range(subject.genus + 1, at)
    return not any(opens_a_clause(subject, index) for index in between)


def unless_about_administration(subject: Subject, match: Match) -> Match | None:
    """Leave an information need to the rule that is about it."""
    return match if about_administration(subject, match.last + 1) is None else None


def check(subject: Subject) -> Iterator[Finding]:
    """Find ``om … te`` as the opening, behind a thing, and behind a verb of making."""
    words = subject.words
    for at in range(subject.first, subject.end):
        if words.lower(at) != "om":
            continue
        last = _infinitive(subject, at)
        if last is None:
            continue
        start, end = subject.span(at, last)
        if at == subject.first:
            yield Finding(start, end, also=("STR-01",))
        elif _is_free(subject, at):
            yield Finding(start, end, Certainty.PROBABLE)


def _infinitive(subject: Subject, at: int) -> int | None:
    """Return the token of the infinitive that ``om`` at *at* waits for."""
    words = subject.words
    for index in range(at + 1, min(at + _LONGEST_CLAUSE, subject.end - 1)):
        form = words.lower(index)
        if form == "te" and words.has_form(index + 1, VerbForm.INFINITIVE):
            return index + 1
        if form in _CLAUSE_MARKS or opens_a_clause(subject, index):
            return None
    return None


def _is_free(subject: Subject, at: int) -> bool:
    """Return whether nothing before ``om`` needs it: ``hek om vee te keren``."""
    words = subject.words
    if words.lower(at - 1) in _MEANT.split("|") or "dienen" in words.lemmas(at - 1):
        return False  # that is told already
    is_made = not words.lemmas(at - 1).isdisjoint(MAAKWERKWOORD) and not words.can_be_noun(at - 1)
    if is_made:
        return True
    if not _is_adjunct(subject, at) or genus_has_lemma(subject, N_OM):
        return False
    nouns = words.lemmas(at - 1) if words.can_be_noun(at - 1) else frozenset({""})
    is_complement = any(noun.endswith(tuple(N_OM)) for noun in nouns) or nouns == {""}
    return not is_complement


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
            f"met als|tot|het|de {_GOALS}",
            f"met als|tot|het|de <adjective> {_GOALS}",
            "hebben~ tot|als|ten doel|doelstelling|oogmerk",
            "tot|als|ten doel|doelstelling|oogmerk hebben~",
            f"waarvan|waarbij het|de {_GOALS} is",
            f"waarvan|waarbij het|de <adjective> {_GOALS} is",
            f"het|de {_GOALS} waarvan|hiervan|daarvan",
            "teneinde",
            "opdat",
            "dienen~ om|ter|tot|voor",
            "dienen~|strekken~ ertoe",
            "ertoe dienen~|strekken~",
            "ter … dienen~",
            "strekken~ tot",
            "strekkende tot|ertoe",
        ),
        *cues("beoogt|beogen", certainty=Certainty.PROBABLE, then=of_the_thing),
        *cues("zodat", certainty=Certainty.PROBABLE, then=of_a_thing),
        *cues(
            "met|als|ten functie hebben~",
            "met als functie",
            "hebben~ als functie",
            "bedoeld|bestemd|ontworpen zijn~|worden~ … te <verb>",
            "willen~ bereiken|voorkomen|bevorderen|bewerkstelligen|tegengaan|verbeteren|bieden",
            "beoogd|nagestreefd wordt|worden|is",
            "wordt|worden beoogd|nagestreefd",
            f"{_MEANT} om|voor|ter|tot",
            "in het leven roepen~|geroepen om|voor|ter",
            "in het leven is|zijn|wordt geroepen om|voor|ter",
            "ten dienste|bate|nutte|gerieve van",
            certainty=Certainty.PROBABLE,
        ),
        *cues("in het belang van", certainty=Certainty.PROBABLE, then=of_the_genus),
        *cues("helpen~ … te <verb>", certainty=Certainty.PROBABLE, then=of_a_means),
        *cues("ten behoeve van", certainty=Certainty.PROBABLE, then=unless_about_administration),
        *cues("ter <noun> van", certainty=Certainty.PROBABLE, then=behind_the_genus),
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
            "plan ter afstemming van de inzet van loodsen",
            begrip="loodsschema",
            points_at="ter afstemming van",
            severity=Severity.WARNING,
        ),
        Bad(
            "heffing die ertoe strekt dat een gemeente kosten terugverdient",
            begrip="kostenrecht",
            points_at="ertoe strekt",
        ),
        Bad(
            "straf waarvan de bedoeling is dat een dader van de weg blijft",
            begrip="rijverbod",
            points_at="waarvan de bedoeling is",
        ),
        Bad(
            "band om een arrestant thuis te volgen",
            begrip="polsband",
            points_at="om een arrestant thuis te volgen",
            severity=Severity.WARNING,
        ),
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
