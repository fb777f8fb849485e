"""What a rule sees: a definition, taken apart once and shared by all rules.

All of it is derived from the request, the lexicon and the profile. Rules read it and change
nothing.
"""

from dataclasses import dataclass

from toetssteen.contract.request import DefinitionContext, OntologischeCategorie, ValidationRequest
from toetssteen.language.genders import Genders
from toetssteen.language.knowledge import Knowledge, TagsOfWords
from toetssteen.language.lexicon import Lexicon
from toetssteen.language.tokens import sentences_of, tokens_of
from toetssteen.language.view import View, view_of
from toetssteen.language.words import Words
from toetssteen.rules.convention import Convention
from toetssteen.rules.dutch import DUTCH
from toetssteen.rules.glossary_facts import GlossaryFacts, RequestInGlossary
from toetssteen.rules.grammar import Grammar
from toetssteen.rules.kind import Kind, kind_of, points_at
from toetssteen.rules.opening import Opening, opening_of
from toetssteen.rules.profile import Profile
from toetssteen.rules.term import Term, term_of

_LEXICON_ALONE = Knowledge()


@dataclass(frozen=True, slots=True)
class Subject:
    """A definition, ready to be judged.

    ``first`` and ``end`` are the tokens of the definiens, end exclusive: what is left behind
    the opening, up to the full stop of the first sentence. ``genus`` is the token of its head
    noun. A placeholder only keeps the place of a definition that is still to come; then, and
    when no word is left behind the opening, there is no definiens. Token positions count in
    ``words``; code points count in ``text`` as received. ``glossary`` is None when there is no
    glossary: then nothing is known of other concepts. ``tags`` are the classes of the words in
    their context, found when a rule asks for one; what rests on them alone is probable.
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
    grammar: Grammar
    lexicon: Lexicon
    tags: TagsOfWords
    genders: Genders | None = None
    glossary: GlossaryFacts | None = None

    @property
    def convention(self) -> Convention:
        """The house form: declared, else that of the glossary, else the fallback."""
        return self.profile.conventie or self._detected or self.profile.terugval

    @property
    def follows_the_others(self) -> bool:
        """Whether nobody declared the house form and it was found in the glossary."""
        return self.profile.conventie is None and self._detected is not None

    @property
    def _detected(self) -> Convention | None:
        return self.glossary.convention if self.glossary else None

    def is_in_label(self, first: int, last: int) -> bool:
        """Return whether the tokens *first* to *last* stand in one label of the glossary."""
        if self.glossary is None or last >= len(self.words):
            return False
        start, end = self.span(first, last)
        return any(one <= start and end <= other for one, other in self.glossary.labels)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the code points from token *first* to token *last*, both included."""
        return self.words.tokens[first].start, self.words.tokens[last].end


def subject_of(
    request: ValidationRequest,
    lexicon: Lexicon,
    profile: Profile,
    grammar: Grammar = DUTCH,
    knowledge: Knowledge = _LEXICON_ALONE,
) -> Subject:
    """Take *request* apart, as *grammar* and *lexicon* read its language."""
    view = view_of(request.text)
    words = Words(tokens_of(view), lexicon)
    term = term_of(request.begrip, lexicon, grammar)
    labels = (term, *(term_of(label, lexicon, grammar) for label in request.synoniemen))
    opening = opening_of(words, labels, grammar)
    sentences = sentences_of(words.tokens)
    stands_in = grammar.is_placeholder(words)
    end = _end_of_definiens(words, sentences)
    genus = grammar.genus_of(words, opening.length, end)
    glossary = request.glossary if isinstance(request, RequestInGlossary) else None
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
        kind=Kind.VERWIJZING
        if glossary and points_at(words, opening.length, end, glossary.labels, grammar)
        else kind_of(words, opening.length, end, genus, labels, grammar),
        genus=genus,
        is_placeholder=stands_in,
        has_definiens=not stands_in
        and any(token.is_word for token in words.tokens[opening.length : end]),
        is_foreign=request.lang is grammar.language and grammar.is_foreign(words.tokens),
        categorie=request.ontologische_categorie,
        context=request.context,
        bron=request.bron,
        profile=profile,
        grammar=grammar,
        lexicon=lexicon,
        tags=TagsOfWords(words, knowledge.word_classes),
        genders=knowledge.genders,
        glossary=glossary,
    )


def _end_of_definiens(words: Words, sentences: tuple[tuple[int, int], ...]) -> int:
    """Return where the first sentence ends, before its full stop; what follows is a note."""
    end = sentences[0][1] if sentences else 0
    return end - 1 if end and words.tokens[end - 1].form == "." else end
