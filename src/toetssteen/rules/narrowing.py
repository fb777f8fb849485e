"""Whether what stands behind a genus narrows it, or only says that it is there."""

from collections.abc import Sequence

from toetssteen.language.closed_classes import SUBORDINATORS
from toetssteen.language.emptiness import LEEG_BIJWOORD, NIETSZEGGEND
from toetssteen.language.lexicon import VerbForm, WordClass
from toetssteen.language.morphology import events_of
from toetssteen.language.vague_phrases import BETREKKING
from toetssteen.rules.kinds import RELATIVES
from toetssteen.rules.subject import Subject

_ROLES = frozenset(
    {"aan", "bij", "binnen", "door", "in", "langs", "met", "na", "onder", "op", "tijdens", "tussen",
     "van", "vanuit"}
)  # fmt: skip
_OPENERS = frozenset({"dat", "die", "waaraan", "waarbij", "waarin", "waarmee", "waarvan"})
_LEADS_ON = SUBORDINATORS - RELATIVES - {"als", "en", "of"}
_AUXILIARIES = frozenset({"worden", "zijn"})
_CHOOSES = frozenset({"geen", "niet", "om", "te", "zonder"})


def only_happens(subject: Subject, behind: Sequence[int], verbs: frozenset[str]) -> bool:
    """Return whether the tokens *behind* hold a clause of *verbs* and doers and places only.

    A number, another verb, an act told as a noun (*registratie*) and a purpose do narrow.
    """
    opens = any(subject.words.lower(index) in _OPENERS for index in behind)
    lemmas = subject.words.lemmas
    tells = verbs - _AUXILIARIES
    has_verb = any(not tells.isdisjoint(lemmas(index)) for index in behind)
    return opens and has_verb and all(_says_no_more(subject, index, verbs) for index in behind)


def only_relates(subject: Subject, behind: Sequence[int]) -> bool:
    """Return whether the tokens *behind* say only that the thing has to do with another one.

    ``dat verband houdt met zorg``: a clause right behind the genus with such a pair of words and
    no verb of its own.
    """
    words = subject.words
    if not behind or words.lower(behind[0]) not in _OPENERS | {"waarmee", "waarbij"}:
        return False
    pair = next((pair for pair in BETREKKING if _holds(subject, behind, pair)), None)
    return pair is not None and not any(_tells(subject, at, pair) for at in behind)


def _holds(subject: Subject, behind: Sequence[int], pair: tuple[str, str]) -> bool:
    return all(any(one in subject.words.lemmas(at) for at in behind) for one in pair)


def _tells(subject: Subject, at: int, pair: tuple[str, str]) -> bool:
    """Return whether the token is a verb with content, or one that denies or joins a clause."""
    words = subject.words
    if words.lower(at) in _CHOOSES - {"te"} or words.lower(at) in {",", "en", "of"} | _LEADS_ON:
        return words.lower(at) not in {"en", "of", ","}
    is_verb = words.is_only(at, WordClass.VERB) and not words.has_form(at, VerbForm.PARTICIPLE)
    return is_verb and words.lemmas(at).isdisjoint({*pair, "te"})


def _says_no_more(subject: Subject, at: int, verbs: frozenset[str]) -> bool:
    """Return whether the token is one of *verbs*, a doer, a place or without content."""
    words = subject.words
    classes, form = words.classes(at), words.lower(at)
    is_number = form[0].isdigit() or (WordClass.NUMERAL in classes and form != "een")
    if form in _CHOOSES or is_number:
        return False
    if not verbs.isdisjoint(words.lemmas(at)):
        return True
    if WordClass.PREPOSITION in classes:
        return form in _ROLES
    if WordClass.NOUN in classes:
        is_told = words.has_form(at, VerbForm.PARTICIPLE) and not words.can_be_noun(at + 1)
        is_act = is_told or bool(events_of(form, subject.lexicon))
        return not is_act or not words.lemmas(at).isdisjoint(NIETSZEGGEND)
    is_quality = WordClass.ADJECTIVE in classes and WordClass.ADVERB not in classes
    if is_quality and words.lemmas(at).isdisjoint(LEEG_BIJWOORD) and not words.can_be_noun(at + 1):
        return False  # whose address is unknown
    is_verb = classes == {WordClass.VERB}
    return bool(classes) and form not in _LEADS_ON and not is_verb
