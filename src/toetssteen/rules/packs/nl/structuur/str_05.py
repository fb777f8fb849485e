"""STR-05: what it is, not what it is made of."""

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.genera import COLLECTIEF
from toetssteen.language.lexicon import WordClass
from toetssteen.language.negation import ONTKENNING
from toetssteen.rules.kind import KERN_OF_OPSOMMING
from toetssteen.rules.kinds import genus_has_lemma, opens_a_clause
from toetssteen.rules.patterns import Match
from toetssteen.rules.rule import Bad, Certainty, Good, Need, Obligation, Rule, cues
from toetssteen.rules.subject import Subject

_LONGEST_BRIDGE = 5  # tokens between genus and cue: ", dat", "van hout, die"
_PLACES = frozenset({"waarin", "waarop", "waaraan", "waarvan"})
_PARTS = 2
_PARTS_WITHOUT_VERB = 3

_NO_PARTS = ONTKENNING | {"over"}  # waarin geen raam of deur zit


def as_only_difference(subject: Subject, match: Match) -> Match | None:
    """Keep a list of parts that is all the definition says, unless a bundle is its parts."""
    if subject.genus is None or genus_has_lemma(subject, COLLECTIEF):
        return None
    if subject.words.lower(match.first) == "gemaakt" and _uses(subject, match.first):
        return None
    if match.first - subject.genus > _LONGEST_BRIDGE + 1:
        return None  # before the list is read: far cues would read it again and again
    start = match.last + 1
    is_told = _parts(subject, start, subject.end) >= _PARTS or _are_counted(subject, start)
    return match if is_told else None


def _uses(subject: Subject, at: int) -> bool:
    """Return whether it is ``gebruik … gemaakt van``."""
    near = range(max(subject.first, at - _LONGEST_BRIDGE), at)
    return any(subject.words.lower(index) == "gebruik" for index in near)


def _are_counted(subject: Subject, start: int) -> bool:
    """Return whether layers or rooms are counted and then told apart: ``zes lagen, waarvan``."""
    words = subject.words
    if not (words.is_only(start, WordClass.NUMERAL) or words.lower(start).isdigit()):
        return False
    near = range(start + 1, min(start + _LONGEST_BRIDGE, subject.end))
    return any(words.reads(at, (",", "waarvan")) for at in near)


def as_bare_list(subject: Subject, match: Match) -> Match | None:
    """Keep ``met een A, B en C`` right behind the genus."""
    if subject.genus is None or genus_has_lemma(subject, COLLECTIEF):
        return None
    follows = match.first == subject.genus + 1
    behind = range(match.last + 1, subject.end)
    is_list = follows and all(_belongs_to_a_list(subject, index) for index in behind)
    return (
        match
        if is_list and _parts(subject, match.last + 1, subject.end) >= _PARTS_WITHOUT_VERB
        else None
    )


def _belongs_to_a_list(subject: Subject, index: int) -> bool:
    words = subject.words
    is_plain = words.can_be_noun(index) or words.can_be_premodifier(index)
    is_plain = is_plain or WordClass.NUMERAL in words.classes(index)
    joins = {",", "en", "per", "van", "voor"} | subject.grammar.articles
    return is_plain or words.lower(index) in joins


def behind_its_parts(subject: Subject, match: Match) -> Match | None:
    """Keep ``dat een A, een B en een C bevat``: the verb closes the definition."""
    genus = subject.genus
    if genus is None or genus_has_lemma(subject, COLLECTIEF) or match.last != subject.end - 1:
        return None
    start = genus + 2 + (subject.words.lower(genus + 2) == "zich")
    starts = opens_a_clause(subject, genus + 1)
    parts = _parts(subject, start, match.first) if starts else 0
    return match if parts >= _PARTS else None


def as_many_parts(subject: Subject, match: Match) -> Match | None:
    """Keep ``dat beschikt over A, B en C``: a list to the end, of three at least."""
    if as_only_difference(subject, match) is None:
        return None
    behind = range(match.last + 1, subject.end)
    is_list = all(_belongs_to_a_list(subject, at) for at in behind)
    enough = _parts(subject, match.last + 1, subject.end) >= _PARTS_WITHOUT_VERB
    return match if is_list and enough else None


def behind_many_parts(subject: Subject, match: Match) -> Match | None:
    """Keep ``dat een A, een B en een C heeft``; two of them are characteristics."""
    found = behind_its_parts(subject, match)
    if found is None or subject.genus is None:
        return None
    start = subject.genus + 2
    is_list = all(_belongs_to_a_list(subject, at) for at in range(start, match.first))
    enough = _parts(subject, start, match.first) >= _PARTS_WITHOUT_VERB
    return found if is_list and enough else None


def of_which_it_is_made(subject: Subject, match: Match) -> Match | None:
    """Keep ``dat uit A, B en C bestaat``."""
    genus = subject.genus
    is_made_of = genus is not None and subject.words.lower(genus + 2) == "uit"
    return behind_its_parts(subject, match) if is_made_of else None


def in_which_they_are(subject: Subject, match: Match) -> Match | None:
    """Keep ``waarin zich een A, een B en een C bevinden``."""
    is_place = subject.genus is not None and subject.words.lower(subject.genus + 1) in _PLACES
    return behind_its_parts(subject, match) if is_place else None


def _parts(subject: Subject, start: int, end: int) -> int:
    """Return how many nouns are listed from *start* to *end*; 0 when a clause follows."""
    words, parts, has_noun = subject.words, 0, False
    for index in range(start, end):
        is_of_parts = words.lower(index - 1) in {"deel", "gedeelte", "onderdeel"}
        is_about = words.lower(index) in _NO_PARTS and not is_of_parts
        if opens_a_clause(subject, index) or is_about:
            return 0
        if words.lower(index - 1) == "," and words.is_only(index, WordClass.PREPOSITION):
            return 0
        if words.lower(index) in {",", "en", "of", "met"}:
            parts, has_noun = parts + has_noun, False
        has_noun = has_noun or words.can_be_noun(index)
    return parts + has_noun


RULE = Rule(
    id="STR-05",
    code="VAL-STR-005",
    title=Text(nl="Wat het is, niet waaruit het bestaat", en="What it is, not what it is made of"),
    why=Text(
        nl="Een lijst onderdelen zegt niet wat het geheel is, en is zelden volledig.",
        en="A list of parts does not say what the whole is, and is rarely complete.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=KERN_OF_OPSOMMING,
    needs=frozenset({Need.DEFINIENS, Need.GENUS}),
    defect="delen",
    message=Text(nl="‘{found}’ somt onderdelen op.", en="‘{found}’ lists parts."),
    advice=Text(nl="Noem het kenmerk van het geheel.", en="Name the characteristic of the whole."),
    source="ISO 704",
    cues=(
        *cues(
            "bestaan~ uit",
            "bestaande uit",
            "samengesteld|opgebouwd|gevormd|gemaakt|vervaardigd|samengevoegd uit|van|door",
            "verdeeld|onderverdeeld|opgesplitst|opgedeeld|gesplitst|ingedeeld in",
            "uiteenvallen~|uiteenvalt in",
            "met daarin|erin|daarop|erop|daaraan|eraan",
            "omvatten~",
            "bevatten~",
            then=as_only_difference,
        ),
        *cues(
            "omvatten~",
            "bevatten~",
            "tellen~",
            then=behind_its_parts,
        ),
        *cues("bestaan~", then=of_which_it_is_made),
        *cues("beschikken~ over", certainty=Certainty.PROBABLE, then=as_many_parts),
        *cues("hebben~", "bezitten~", certainty=Certainty.PROBABLE, then=behind_many_parts),
        *cues(
            "voorzien van",
            "uitgerust met",
            certainty=Certainty.PROBABLE,
            then=as_bare_list,
        ),
        *cues(
            "met als onderdelen|delen|bestanddelen|componenten|elementen",
            "behelzen~",
            then=as_only_difference,
        ),
        *cues(
            "uitmaken~",
            "bevinden~",
            "zitten~",
            "samengebracht|verenigd|ondergebracht|gebundeld zijn~|worden~",
            "zijn~|worden~ samengebracht|verenigd|ondergebracht|gebundeld",
            then=in_which_they_are,
        ),
        *cues("met", certainty=Certainty.PROBABLE, then=as_bare_list),
    ),
    good=(
        Good("geheel dat bestaat uit kades, sluizen en bruggen", begrip="havenstelsel"),
        Good("schip met een zeil", begrip="windboot"),
        Good(
            "register dat gegevens over schepen bevat die een haven bezoeken", begrip="vlootlijst"
        ),
    ),
    bad=(
        Bad(
            "orgaan dat uit een zaal, een klok en een poort bestaat",
            begrip="kerkwerk",
            points_at="bestaat",
        ),
        Bad(
            "boek met daarin een kaart, een lijst en een register",
            begrip="vaarboek",
            points_at="met daarin",
        ),
        Bad(
            "map die een formulier, een tekening en een advies omvat",
            begrip="bouwmap",
            points_at="omvat",
        ),
        Bad(
            "vertrek gemaakt van beton, staal en glas",
            begrip="kluis",
            points_at="gemaakt van",
        ),
        Bad(
            "huis dat bestaat uit kamers, een keuken en een zolder",
            begrip="pand",
            points_at="bestaat uit",
        ),
        Bad(
            "toestel samengesteld uit een pomp, een filter en een vat",
            begrip="zuiveraar",
            points_at="samengesteld uit",
        ),
        Bad(
            "vaartuig met een romp, een mast en een roer",
            begrip="jol",
            points_at="met",
            severity=Severity.INFO,
        ),
    ),
)
