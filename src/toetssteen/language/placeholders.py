"""Texts that keep the place of a definition that is still to come."""

from collections.abc import Sequence
from typing import Final

from toetssteen.language.families import PLAATSHOUDER
from toetssteen.language.lexicon import VerbForm, WordClass
from toetssteen.language.words import Words

MOST_WORDS: Final = 8  # of a placeholder that no fixed phrase opens

_STILL: Final = frozenset(
    {"binnenkort", "eerst", "later", "nader", "nog", "spoedig", "straks", "verder", "z.s.m."}
)
_TEXT: Final = frozenset(
    {"begripsomschrijving", "beschrijving", "betekenis", "definitie", "definitietekst", "invulling",
     "omschrijving", "tekst", "toelichting"}
)  # fmt: skip
_TO_COME: Final = frozenset(
    {"komt", "later", "moet", "nader", "niet", "nog", "ontbreekt", "ontbrekend", "volgt", "wordt"}
)
_DONE: Final = frozenset(
    {"aangeleverd", "aanwezig", "afgestemd", "bekend", "bepaald", "beschikbaar", "beschreven",
     "gedefinieerd", "ingevuld", "uitgewerkt", "vastgelegd", "vastgesteld"}
)  # fmt: skip
_TASKS: Final = frozenset(
    {"aanleveren", "aanvullen", "afstemmen", "bepalen", "definiëren", "formuleren", "invoegen",
     "invullen", "nakijken", "navragen", "opstellen", "opzoeken", "schrijven", "toevoegen",
     "uitwerken", "uitzoeken"}
)  # fmt: skip
_TASK_OPENINGS: Final = _TEXT | _STILL | frozenset({"a.u.b.", "graag", "hier", "s.v.p.", "svp"})
_MOST_TASK_WORDS: Final = 5


def is_placeholder(words: Words) -> bool:
    """Return whether the whole text is a placeholder, or marks without a word."""
    places = [at for at, token in enumerate(words.tokens) if token.is_word]
    forms = [words.lower(at) for at in places]
    if not forms:
        return len(words) > 0
    if " ".join(forms) in PLAATSHOUDER or forms[:2] == ["lorem", "ipsum"]:
        return True
    if _is_still_to_be_done(words, places):
        return True
    return len(forms) <= MOST_WORDS and (_tells_that_it_lacks(forms) or _gives_a_task(forms))


def _is_still_to_be_done(words: Words, places: Sequence[int]) -> bool:
    """Return whether ``nog (nader) (in) te vullen`` opens the text, and no noun goes with it."""
    at = 0
    while at < len(places) and words.lower(places[at]) in _STILL:
        at += 1
    if at == 0:
        return False
    particle = at < len(places) and WordClass.PREPOSITION in words.classes(places[at])
    at += particle and words.lower(places[at]) != "te"
    if at + 1 >= len(places) or words.lower(places[at]) != "te":
        return False
    behind = places[at + 1] + 1
    leads_on = words.can_be_noun(behind) or words.can_be_premodifier(behind)
    return words.has_form(behind - 1, VerbForm.INFINITIVE) and not (
        leads_on and WordClass.PREPOSITION not in words.classes(behind)
    )


def _tells_that_it_lacks(forms: Sequence[str]) -> bool:
    """Return whether the text says that the text is not there: ``wordt later aangeleverd``."""
    first, second = forms[0], forms[1] if len(forms) > 1 else ""
    behind = forms[1:] if first in {"nog", "er"} else forms
    return (
        (first in {"wordt", "moet", "volgt", "komt"} and second in _STILL)
        or (first == "nog" and second == "niet" and forms[-1] in _DONE)
        or (behind[:1] == ["geen"] and behind[1:2] != [] and behind[1] in _TEXT)
        or (first in _TEXT and second in _TO_COME)
    )


def _gives_a_task(forms: Sequence[str]) -> bool:
    """Return whether the text tells the author what is left to do: ``tekst invoegen``."""
    is_short = 1 < len(forms) <= _MOST_TASK_WORDS
    return is_short and forms[0] in _TASK_OPENINGS and forms[-1] in _TASKS
