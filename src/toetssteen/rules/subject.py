"""What a rule sees: a definition, taken apart once and shared by all rules.

All of it is derived from the request, the lexicon and the profile. Rules read it and change
nothing.
"""

from dataclasses import dataclass

from toetssteen.contract.request import DefinitionContext, ValidationRequest
from toetssteen.language.families import PLAATSHOUDER
from toetssteen.language.lexicon import Lexicon
from toetssteen.language.tokens import sentences_of, tokens_of
from toetssteen.language.view import View, view_of
from toetssteen.language.words import Words
from toetssteen.rules.genus import genus_of
from toetssteen.rules.kind import Kind, kind_of
from toetssteen.rules.opening import Opening, opening_of
from toetssteen.rules.profile import Profile
from toetssteen.rules.term import Term, term_of


@dataclass(frozen=True, slots=True)
class Subject:
    """A definition, ready to be judged.

    ``first`` and ``end`` are the tokens of the definiens, end exclusive: what is left behind
    the opening, up to the full stop of the first sentence. ``genus`` is the token of its head
    noun. Token positions count in ``words``; code points count in ``text`` as received.
    """

    begrip: str
    text: str
    view: View
    words: Words
    sentences: tuple[tuple[int, int], ...]
    term: Term
    labels: tuple[Term, ...]
    opening: Opening
    first: int
    end: int
    kind: Kind
    genus: int | None
    context: DefinitionContext | None
    bron: str | None
    profile: Profile

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the code points from token *first* to token *last*, both included."""
        return self.words.tokens[first].start, self.words.tokens[last].end

    @property
    def is_placeholder(self) -> bool:
        """Whether the whole text only keeps the place of a definition that is still to come."""
        said = " ".join(token.lower for token in self.words.tokens if token.is_word)
        return said in PLAATSHOUDER or (not said and len(self.words) > 0)

    @property
    def has_definiens(self) -> bool:
        """Whether there is something to judge."""
        in_definiens = self.words.tokens[self.first : self.end]
        return any(token.is_word for token in in_definiens) and not self.is_placeholder


def subject_of(request: ValidationRequest, lexicon: Lexicon, profile: Profile) -> Subject:
    """Take *request* apart."""
    view = view_of(request.text)
    words = Words(tokens_of(view), lexicon)
    term = term_of(request.begrip, lexicon)
    labels = (term, *(term_of(label, lexicon) for label in request.synoniemen))
    opening = opening_of(words, labels)
    sentences = sentences_of(words.tokens)
    end = _end_of_definiens(words, sentences)
    return Subject(
        begrip=request.begrip,
        text=request.text,
        view=view,
        words=words,
        sentences=sentences,
        term=term,
        labels=labels,
        opening=opening,
        first=opening.length,
        end=end,
        kind=kind_of(words, opening.length, end, labels),
        genus=genus_of(words, opening.length, end),
        context=request.context,
        bron=request.bron,
        profile=profile,
    )


def _end_of_definiens(words: Words, sentences: tuple[tuple[int, int], ...]) -> int:
    """Return where the first sentence ends, before its full stop; what follows is a note."""
    end = sentences[0][1] if sentences else 0
    return end - 1 if end and words.tokens[end - 1].form == "." else end
