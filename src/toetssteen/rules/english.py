"""English, as far as taking a definition apart needs it."""

from toetssteen.contract.text import Language
from toetssteen.language.english.closed_classes import ARTICLES
from toetssteen.language.english.families import PLACEHOLDER
from toetssteen.language.foreign import is_not_english
from toetssteen.language.words import Words
from toetssteen.rules.english_genus import genus_of
from toetssteen.rules.grammar import Grammar


def _is_placeholder(words: Words) -> bool:
    said = " ".join(token.lower for token in words.tokens if token.is_word)
    return said in PLACEHOLDER or (not said and len(words) > 0)


ENGLISH = Grammar(
    language=Language.EN,
    articles=ARTICLES,
    counting=frozenset(),
    copulas=frozenset({"is", "are", "was", "were", "means", "mean", "denotes"}),
    lead_ins=(),
    joining=frozenset({"and", "or", "and/or"}),
    clause=frozenset({"that", "which", "who", "whose", "whom", "where", "whereby", "when"}),
    pointing=("see", "also"),
    referring=(
        ("as", "defined", "in"),
        ("as", "described", "in"),
        ("as", "specified", "in"),
        ("as", "referred", "to", "in"),
        ("referred", "to", "in"),
        ("defined", "in"),
        ("within", "the", "meaning", "of"),
        ("has", "the", "meaning", "given", "in"),
        ("the", "meaning", "given", "in"),
    ),
    cited=frozenset(
        {"act", "annex", "appendix", "article", "chapter", "clause", "code", "convention",
         "directive", "iso", "paragraph", "part", "protocol", "regulation", "rule", "schedule",
         "section", "standard", "statute", "title", "treaty"}
    ),
    cited_endings=(),
    placeholders=PLACEHOLDER,
    demonstratives=frozenset({"it", "that", "this"}),
    verb_endings=(),
    adjective_endings=(),
    open_words=frozenset({"a", "an", "and", "because", "or", "the", "whose"}),
    may_repeat=frozenset({"had", "is", "in"}),
    may_repeat_before_noun=frozenset({"that"}),
    is_verb_first=True,
    markers=frozenset({"to"}),
    may_name_a_subject=True,
    is_placeholder=_is_placeholder,
    is_foreign=is_not_english,
    genus_of=genus_of,
)  # fmt: skip
