"""Says which expressions can match a text at all, in one look at the text."""

from collections.abc import Iterable

from toetssteen.engines.v2.compat.literals import cue_of_term, needs_of
from toetssteen.engines.v2.compat.patterns import BOUNDARY, Expression, marked

Asleep = dict[str, set[Expression]]


class Screen:
    """Keeps *expressions* asleep until a text holds what they need.

    An expression that is not awake has no match; one that is awake may still have none.
    """

    def __init__(self, expressions: Iterable[Expression]) -> None:
        self._always: set[Expression] = set()
        self._with_term: set[Expression] = set()
        self._by_word: Asleep = {}
        self._by_piece: Asleep = {}
        for expression in expressions:
            self._place(expression)

    def _place(self, expression: Expression) -> None:
        needs = needs_of(expression.source)
        if needs.term:
            self._with_term.add(expression)
        if not needs.cues:
            self._always.add(expression)
        for cue in needs.cues:
            word = cue.strip(BOUNDARY)
            if cue == f"{BOUNDARY}{word}{BOUNDARY}" and BOUNDARY not in word:
                self._by_word.setdefault(word, set()).add(expression)
            else:
                self._by_piece.setdefault(cue, set()).add(expression)

    def awake(self, target: str, term: str) -> set[Expression]:
        """Return the expressions that may match *target*, with *term* for ``{begrip}``."""
        seen = marked(target)
        words = self._by_word.keys() & seen.split(BOUNDARY)
        awake = self._always.union(
            *[self._by_word[word] for word in words],
            *[expressions for cue, expressions in self._by_piece.items() if cue in seen],
        )
        if self._with_term and cue_of_term(term) not in seen:
            awake -= self._with_term
        return awake
