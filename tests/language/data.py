"""The data files of the Dutch language floor, as the container would hand them in."""

from collections.abc import Sequence
from importlib.resources import files

from toetssteen.language.curated import CURATED
from toetssteen.language.lexicon import Lexicon
from toetssteen.language.tagging import Tag, Tagger
from toetssteen.language.tokens import tokens_of
from toetssteen.language.view import view_of
from toetssteen.language.words import Words

_LANGUAGE = files("toetssteen.language")
WEIGHTS = _LANGUAGE.joinpath("tagger.bin").read_bytes()
GENDERS = _LANGUAGE.joinpath("genders.bin").read_bytes()
LEXICON = Lexicon(_LANGUAGE.joinpath("lexicon.bin").read_bytes(), CURATED)
TAGGER = Tagger(WEIGHTS, LEXICON)


def words_of(text: str) -> Words:
    return Words(tokens_of(view_of(text)), LEXICON)


def tags_of(words: Words) -> Sequence[Tag]:
    return TAGGER.tag([token.form for token in words.tokens])
