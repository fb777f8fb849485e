"""What a rule sees: a definition, taken apart once and shared by all rules.

All of it is derived from the request, the lexicon and the profile. Rules read it and change
nothing.
"""

from dataclasses import dataclass

from toetssteen.contract.request import DefinitionContext, OntologischeCategorie, ValidationRequest
from toetssteen.contract.text import Language
from toetssteen.language.foreign import is_foreign
from toetssteen.language.lexicon import Lexicon
from toetssteen.language.placeholders import is_placeholder
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
    noun. A placeholder only keeps the place of a definition that is still to come; then, and
    when no word is left behind the opening, there is no definiens. Token positions count in
    ``words``; code points count in ``text`` as received.
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
    is_placeholder: bool
    has_definiens: bool
    is_foreign: bool
    categorie: OntologischeCategorie | None
    context: DefinitionContext | None
    bron: str | None
    profile: Profile
    lexicon: Lexicon

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the code points from token *first* to token *last*, both included."""
        return self.words.tokens[first].start, self.words.tokens[last].end


def subject_of(request: ValidationRequest, lexicon: Lexicon, profile: Profile) -> Subject:
    """Take *request* apart."""
    view = view_of(request.text)
    words = Words(tokens_of(view), lexicon)
    term = term_of(request.begrip, lexicon)
    labels = (term, *(term_of(label, lexicon) for label in request.synoniemen))
    opening = opening_of(words, labels)
    sentences = sentences_of(words.tokens)
    stands_in = is_placeholder(words)
    end = _end_of_definiens(words, sentences)
    genus = genus_of(words, opening.length, end)
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
        kind=kind_of(words, opening.length, end, genus, labels),
        genus=genus,
        is_placeholder=stands_in,
        has_definiens=not stands_in
        and any(token.is_word for token in words.tokens[opening.length : end]),
        is_foreign=request.lang is Language.NL and is_foreign(words.tokens),
        categorie=request.ontologische_categorie,
        context=request.context,
        bron=request.bron,
        profile=profile,
        lexicon=lexicon,
    )


def _end_of_definiens(words: Words, sentences: tuple[tuple[int, int], ...]) -> int:
    """Return where the first sentence ends, before its full stop; what follows is a note."""
    end = sentences[0][1] if sentences else 0
    return end - 1 if end and words.tokens[end - 1].form == "." else end
