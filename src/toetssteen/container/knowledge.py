"""What judges with: packs, lexicons, word classes; each read once."""

from collections.abc import Mapping
from functools import cache
from importlib import resources

from toetssteen.contract.errors import SettingsError
from toetssteen.contract.text import Language
from toetssteen.glossary.keys import Keys
from toetssteen.language import curated
from toetssteen.language.english import curated as english_curated
from toetssteen.language.genders import Genders
from toetssteen.language.knowledge import Knowledge, WordClasses
from toetssteen.language.lexicon import Lexicon
from toetssteen.language.tagging import Tagger
from toetssteen.rules.catalog import Pack
from toetssteen.rules.dutch import DUTCH
from toetssteen.rules.english import ENGLISH
from toetssteen.rules.grammar import Grammar
from toetssteen.rules.packs import en, nl
from toetssteen.rules.profile import WordClassWish

GRAMMARS: Mapping[Language, Grammar] = {Language.NL: DUTCH, Language.EN: ENGLISH}
PACKS: Mapping[str, Pack] = {
    "nl": Pack("nl", "1.0.0", nl.RULES),
    "en": Pack("en", "1.0.0", en.RULES, ENGLISH),
}


@cache
def lexicon_of(language: Language) -> Lexicon:
    """Return the readings of the words of *language*, read once."""
    folder = resources.files("toetssteen.language")
    if language is Language.EN:
        data = folder.joinpath("lexicon_en.bin").read_bytes()
        return Lexicon(data, english_curated.CURATED, joins_words=False)
    return Lexicon(folder.joinpath("lexicon.bin").read_bytes(), curated.CURATED)


@cache
def knowledge_of(language: Language, wish: WordClassWish | None = None) -> Knowledge:
    """Return what a profile with *wish* judges with beside the lexicon, as far as it is there.

    The data files have a licence of their own, so a house may have left them out.

    Raises:
        SettingsError: spaCy or the pipeline that the profile asks for is not installed.
    """
    if language is not Language.NL:
        return Knowledge(_spacy(wish)) if wish else Knowledge()
    lexicon, folder = lexicon_of(language), resources.files("toetssteen.language")
    weights, genders = folder.joinpath("tagger.bin"), folder.joinpath("genders.bin")
    ours = Tagger(weights.read_bytes(), lexicon) if weights.is_file() else None
    nouns = Genders(lexicon, genders.read_bytes() if genders.is_file() else None)
    return Knowledge(_spacy(wish) if wish else ours, nouns)


def _spacy(wish: WordClassWish) -> WordClasses:
    """Return the pipeline of a profile; only then is a library for it needed."""
    try:
        from toetssteen.taggers.spacy import SpacyClasses  # noqa: PLC0415
    except ModuleNotFoundError as error:
        message = "a profile wants word classes by spaCy: pip install 'toetssteen[spacy]'"
        raise SettingsError(message) from error
    try:
        return SpacyClasses(wish.spacy)
    except OSError as error:
        message = f"woordsoorten: spacy: there is no pipeline {wish.spacy!r}; install it first"
        raise SettingsError(message) from error


@cache
def keys_of(language: Language) -> Keys:
    """Return what compares the words of glossaries in *language*."""
    return Keys(lexicon_of(language), GRAMMARS[language])
