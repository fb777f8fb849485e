"""INT-03: pronouns have one clear antecedent."""

from collections.abc import Callable, Iterator
from functools import cache, partial

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.closed_classes import ARTICLES, NUMERALS, PRONOMINAL_ADVERBS, SUBORDINATORS
from toetssteen.language.families import ORGAAN, PERSOON_ROL
from toetssteen.language.genders import Gender
from toetssteen.language.lexicon import Number, VerbForm, WordClass
from toetssteen.rules.kind import KERN_OF_OPSOMMING
from toetssteen.rules.kinds import at_tokens, opens_a_clause
from toetssteen.rules.rule import Bad, Certainty, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject

_DEMONSTRATIVES = frozenset({"deze", "dit"})
_HERE = frozenset(one for one in PRONOMINAL_ADVERBS if one.startswith("hier"))
_THERE = frozenset(one for one in PRONOMINAL_ADVERBS if one.startswith(("daar", "er"))) - {"daarna"}
_PERSONAL = frozenset({"hem", "hij"})  # of one person
_OWNING = frozenset({"diens", "haar", "zijn"})  # of one person or body
_UNNAMED = frozenset(
    {"ander", "benadeelde", "collega", "derde", "meerdere", "meerderjarige", "ondergeschikte"}
)
_AGENT_ENDS = ("ator", "eur", "ier", "ist", "oog")
_MANY_OF_THEM = frozenset({"ze", "zij"})
_ATTACHED_BY = frozenset({"dat", "de", "die", "een", "en", "het", "met", "of", "zoals"})
_JOINED_BY = frozenset({"aan", "bij", "door", "en", "met", "tegen", "tegenover", "voor"})
_MANY = 3  # nouns that an adverb could stand for before a reader loses the thread
_FEW = 2
_FAR = 30  # tokens that are looked back over
_AHEAD = 12  # tokens in which the verb of a clause comes
_NEAR = 5  # tokens from one person to the other in ``een arts en een patiënt``
_PERSONS = tuple(sorted(PERSOON_ROL))
_PERSONS_AND_BODIES = tuple(sorted(PERSOON_ROL | ORGAAN))

_IsOne = Callable[[int, bool], bool]
"""Whether the token at a position is one person, or a body when that counts too."""


def check(subject: Subject) -> Iterator[Finding]:
    """Find a pronoun that could stand for several nouns, or for none."""
    nouns = singulars = 0  # before the word that is looked at
    is_one = cache(partial(_is_one, subject))  # each pronoun looks back over the same words
    for index in range(subject.first, subject.end):
        form = subject.words.lower(index)
        candidates = singulars if form == "dit" else nouns
        if _is_unclear(subject, index, candidates, is_one):
            certainty = Certainty.PROBABLE if candidates else Certainty.CERTAIN
            yield at_tokens(subject, index, index, certainty)
        numbers = subject.words.numbers(index)
        nouns += bool(numbers)
        singulars += not numbers <= {Number.PLURAL}


def _is_unclear(subject: Subject, index: int, candidates: int, is_one: _IsOne) -> bool:
    """Return whether *candidates*, nouns before the word, leave open what it stands for."""
    form = subject.words.lower(index)
    if form in _DEMONSTRATIVES:
        return _stands_alone(subject, index)
    if form == "die":
        return candidates >= _FEW and _points_back(subject, index)
    if form in _HERE | _THERE:
        enough = not 0 < candidates < _MANY
        return enough and not _modifies(subject, index)
    if form in _PERSONAL | _OWNING:
        return _has_rivals(subject, index, is_one)
    return form in _MANY_OF_THEM and _plurals(subject, index) >= _FEW and _are_many(subject, index)


def _are_many(subject: Subject, index: int) -> bool:
    """Return whether *zij* is no singular, by the verb that follows, and no ``die zij hebben``."""
    words = subject.words
    if words.lower(index - 1) in {"die", "dat"}:
        return False
    near = range(index + 1, min(index + _AHEAD, subject.end))
    verbs = (at for at in near if words.is_only(at, WordClass.VERB))
    finite = (at for at in verbs if words.has_form(at, VerbForm.FINITE))
    first = next(finite, None)
    return first is None or words.lower(first).endswith("n")


def _stands_alone(subject: Subject, index: int) -> bool:
    """Return whether no noun follows that the demonstrative belongs to.

    At the opening it is a defect of the opening; in ``opstelt en deze bewaart`` it stands for
    what was made.
    """
    words = subject.words
    if words.lower(index - 1) == "namens":
        return True
    is_fixed = index == subject.first or words.lower(index - 1) in {"zoals", "en", "of"}
    return not is_fixed and not _belongs_to_a_noun(subject, index)


def _belongs_to_a_noun(subject: Subject, index: int) -> bool:
    words = subject.words
    behind = index + 1
    if words.lower(behind) in ARTICLES:
        return False
    if words.lower(behind) in NUMERALS:
        return True
    tag = subject.tags.at(behind)
    if tag is not None and tag.word_class is WordClass.PREPOSITION:
        return False  # die bij wanbetaling
    leads = words.can_be_premodifier(behind)
    return words.can_be_noun(behind) or (leads and words.lower(behind).endswith("e"))


def _points_back(subject: Subject, index: int) -> bool:
    """Return whether ``die`` opens no clause: another word has opened it (``met wie die``)."""
    words = subject.words
    before = words.lower(index - 1)
    opens = before == "wie" or (before.startswith("waar") and before in PRONOMINAL_ADVERBS)
    opens = opens or (before in SUBORDINATORS and before.endswith(("dat", "dien", "neer")))
    is_told = subject.words.has_form(index - 2, VerbForm.FINITE)  # verklaart dat die
    opens = (opens and (before != "dat" or is_told)) or before in {"als", "zodra"}
    return opens and not _belongs_to_a_noun(subject, index)


def _modifies(subject: Subject, index: int) -> bool:
    """Return whether the adverb goes with its neighbour: ``daarmee verbonden``, ``deel ervan``.

    Behind *en* or *die* it takes up the clause before it (``geslaagd en daarmee bevoegd``).
    """
    words = subject.words
    before = words.lower(index - 1)
    is_behind_noun = words.can_be_noun(index - 1) or words.has_form(index - 1, VerbForm.INFINITIVE)
    attached_by = _ATTACHED_BY if words.lower(index) in _THERE else {"en"}
    return is_behind_noun or before in attached_by or words.can_be_premodifier(index + 1)


def _has_rivals(subject: Subject, index: int, is_one: _IsOne) -> bool:
    """Return whether two persons stand side by side before the pronoun: either can be meant."""
    if not _is_pronoun(subject, index):
        return False
    form = subject.words.lower(index)
    or_a_body = form not in _PERSONAL
    start = max(subject.first, index - _FAR)
    rivals = [at for at in range(start, index - 1) if is_one(at, or_a_body)][-2:]
    if len(rivals) < _FEW or not _can_be_meant(subject, form, *rivals):
        return False
    between = range(rivals[0] + 1, index)
    return not any(subject.words.lower(at) in _PERSONAL | _OWNING for at in between)


def _can_be_meant(subject: Subject, form: str, one: int, other: int) -> bool:
    """Return whether either of two persons can be meant: *hij* is of any two, *diens* of a pair."""
    words = subject.words
    if form in _PERSONAL:
        are_one = any(words.lower(at) == "of" for at in range(one, other))
        return not are_one and words.lemmas(one).isdisjoint(words.lemmas(other))
    if form == "haar" and words.lower(one) == words.lower(other):
        return words.lower(other - 1) in {"ander", "andere", "tweede"}
    if form == "diens" and any(words.lower(at) == "aan" for at in range(one, other)):
        return False  # of the last one
    return _are_side_by_side(subject, one, other)


def _is_pronoun(subject: Subject, index: int) -> bool:
    """Return whether *zijn* and *haar* are possessives here: a noun phrase follows."""
    words = subject.words
    if words.lower(index) not in {"haar", "zijn"}:
        return True
    behind = index + 1
    is_noun = words.can_be_noun(behind) and not words.has_form(behind, VerbForm.PARTICIPLE)
    return behind < subject.end and (is_noun or words.lower(behind) in {"of", "eigen"})


def _is_one(subject: Subject, at: int, or_a_body: bool) -> bool:  # noqa: FBT001  a cache takes it fast
    """Return whether the token is one person, *or a body*; the last part counts."""
    words, kinds = subject.words, _PERSONS_AND_BODIES if or_a_body else _PERSONS
    is_one = any(one.number is Number.SINGULAR for one in words.readings(at))
    if not is_one or _is_other_word(subject, at):
        return False
    named = any(one.endswith(kinds) for one in words.lemmas(at))
    return named or words.lower(at) in _UNNAMED or _is_agent(subject, at)


def _is_other_word(subject: Subject, at: int) -> bool:
    """Return whether the tagger sees no noun here."""
    tag = subject.tags.at(at)
    return tag is not None and tag.word_class not in {WordClass.NOUN, WordClass.ADJECTIVE}


def _is_agent(subject: Subject, at: int) -> bool:
    """Return whether the noun names who does something: a *schrijver* writes, *de* before it."""
    lower = subject.words.lower(at)
    if subject.genders is None or subject.genders.of(lower) is not Gender.DE:
        return False
    verb = subject.lexicon.readings(f"{lower[:-1]}n") if lower.endswith("er") else ()
    acts = any(one.verb_form is VerbForm.INFINITIVE for one in verb)
    return acts or lower.endswith(_AGENT_ENDS)


def _are_side_by_side(subject: Subject, one: int, other: int) -> bool:
    """Return whether only a joining word and an article stand between two persons."""
    words = subject.words
    between = range(one + 1, other)
    is_joined = any(words.lower(at) in _JOINED_BY for at in between)
    is_one_clause = not any(
        opens_a_clause(subject, at) or not words.tokens[at].is_word or words.numbers(at)
        for at in between
    )
    return other - one <= _NEAR and is_joined and is_one_clause


def _plurals(subject: Subject, index: int) -> int:
    """Return how many plurals stand before the pronoun; ``ouders en kinderen`` are one.

    The genus is not counted.
    """
    words = subject.words
    start = max(subject.first, index - _FAR)
    nouns = (at for at in range(start, index) if at != subject.genus)
    plurals = [at for at in nouns if words.numbers(at) == {Number.PLURAL}]
    return sum(words.lower(at - 1) not in {"en", "of"} for at in plurals)


RULE = Rule(
    id="INT-03",
    code="VAL-INT-003",
    title=Text(nl="Verwijswoorden zijn duidelijk", en="Pronouns are clear"),
    why=Text(
        nl="Wie moet raden waar ‘dit’ op slaat, raadt soms verkeerd.",
        en="Whoever has to guess what ‘this’ refers to guesses wrong at times.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=KERN_OF_OPSOMMING,
    needs=frozenset({Need.DEFINIENS}),
    message=Text(
        nl="Waar ‘{found}’ op slaat, is niet duidelijk.", en="What ‘{found}’ refers to is unclear."
    ),
    advice=Text(
        nl="Herhaal het zelfstandig naamwoord.", en="Repeat the noun instead of the pronoun."
    ),
    source="Praktijk",
    check=check,
    good=(
        Good(
            "nummer dat een gemeente aan een burger geeft voor diens aanvraag", begrip="burgercode"
        ),
        Good("stelsel van leidingen en daarmee verbonden pompen", begrip="waternet"),
        Good("nota die een bureau opstelt", begrip="advies"),
        Good("bewijs dat een leerling slaagt en daarmee een graad krijgt", begrip="bul"),
        Good("naam van een vrouw met een keuze uit deze twee namen", begrip="roepnaam"),
        Good(
            "bericht van een burger aan een gemeente over het adres waar hij woont",
            begrip="adresbrief",
        ),
        Good("loods die namens een kapitein een schip op zijn koers houdt", begrip="koersloods"),
        Good("tijd tussen een gesprek met een patiënt en diens opname", begrip="wachttijd"),
        Good("verzoek waarin deze stukken genoemd staan", begrip="stukkenverzoek"),
    ),
    bad=(
        Bad(
            "loods die een leerling bijstaat in een haven die hij kent",
            begrip="leerloods",
            points_at="hij",
            severity=Severity.INFO,
        ),
        Bad(
            "nota van een bureau aan een gemeente waarin dit wordt toegelicht",
            begrip="toelichtstuk",
            points_at="dit",
            severity=Severity.INFO,
        ),
        Bad(
            "overleg tussen een arts en een patiënt waarna deze tekent",
            begrip="keuzegesprek",
            points_at="deze",
            severity=Severity.INFO,
        ),
        Bad(
            "dossier dat een arts aan een verpleger geeft nadat hij vertrekt",
            begrip="overdrachtsmap",
            points_at="hij",
            severity=Severity.INFO,
        ),
        Bad(
            "gesprek tussen een leraar en een leerling over diens gedrag",
            begrip="gedragsgesprek",
            points_at="diens",
            severity=Severity.INFO,
        ),
        Bad(
            "buur met een zorgtaak voor een kind, met wie die een huis deelt",
            begrip="zorgouder",
            points_at="die",
            severity=Severity.INFO,
        ),
        Bad(
            "afspraak tussen een huurder, een makelaar en een eigenaar die hiermee instemt",
            begrip="huurstuk",
            points_at="hiermee",
            severity=Severity.INFO,
        ),
    ),
)
