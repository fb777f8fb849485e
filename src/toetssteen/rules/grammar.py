"""What differs per language when a definition is taken apart: words, and two ways to look."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from toetssteen.contract.text import Language
from toetssteen.language.tokens import Token
from toetssteen.language.words import Words

LeadIn = tuple[str, tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """One language, as far as ``subject_of`` needs it. All words are in lower case.

    Before one of ``counting`` an article is a number (``een of meer schepen``). ``lead_ins``:
    the first word, the verbs behind the term, and the words that close it. ``joining`` holds
    the words between items of a list, ``clause`` those that open a relative clause.
    ``pointing`` are the words of *see* and *see also*. ``referring`` are the cues before a
    citation, ``cited`` the nouns that one names and ``cited_endings`` the last parts of
    compounds that do. One of ``demonstratives`` may stand before a copula (``dit is een``). A
    word that nobody knows is a verb when it has one of ``verb_endings``, an adjective when it has
    one of ``adjective_endings``. ``open_words`` end no
    text; only ``may_repeat`` can stand twice in a row, and ``may_repeat_before_noun`` where a
    noun follows. ``is_verb_first`` says that a term which is a verb shows it in its first word
    (``to moor``, ``has owner``), ``markers`` which words announce it. ``may_name_a_subject``:
    ``<harbour law>`` in front says which subject the concept is of.
    """

    language: Language
    articles: frozenset[str]
    counting: frozenset[str]
    copulas: frozenset[str]
    lead_ins: tuple[LeadIn, ...]
    joining: frozenset[str]
    clause: frozenset[str]
    pointing: tuple[str, str]
    referring: tuple[tuple[str, ...], ...]
    cited: frozenset[str]
    cited_endings: tuple[str, ...]
    placeholders: frozenset[str]
    demonstratives: frozenset[str]
    verb_endings: tuple[str, ...]
    adjective_endings: tuple[str, ...]
    open_words: frozenset[str]
    may_repeat: frozenset[str]
    may_repeat_before_noun: frozenset[str]
    is_verb_first: bool
    markers: frozenset[str]
    may_name_a_subject: bool
    is_placeholder: Callable[[Words], bool]
    is_foreign: Callable[[Sequence[Token]], bool]
    genus_of: Callable[[Words, int, int], int | None]
