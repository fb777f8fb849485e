"""Words and marks, each with its place in the text as it was written."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from toetssteen.language.view import View

# Abbreviations that end in a full stop which ends no sentence. Letter-dot forms such as
# ``m.b.t.`` need no list.
ABBREVIATIONS = frozenset(
    {
        "afd.", "alg.", "apr.", "art.", "aug.", "bijv.", "blz.", "ca.", "dec.", "dhr.", "div.",
        "dr.", "drs.", "enz.", "etc.", "evt.", "excl.", "febr.", "fig.", "geb.", "hfdst.", "hfst.",
        "hst.", "incl.", "ing.", "ir.", "jl.", "jo.", "max.", "mevr.", "min.", "mln.", "mr.",
        "mrt.", "mw.", "nr.", "nrs.", "okt.", "ongev.", "par.", "pb.", "pct.", "prof.", "resp.",
        "sept.", "st.", "stb.", "stcrt.", "tab.", "tel.", "trb.", "verg.", "vgl.", "vlg.", "zg.",
        "zgn.",
    }
)  # fmt: skip

_SHORT = 5  # letters of the name of a gazette

# One alternative per kind of token; each repeats single characters of one class, so scanning
# is linear.
_TOKEN = re.compile(
    r"(?P<dotted>(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?)"
    r"|(?P<number>[0-9]+(?:[.,:/][0-9]+)*)"
    r"|(?P<word>['’][snt](?![^\W_])|[^\W_]+(?:['’/-][^\W_]+)*(?:-(?=\s+(?:en|of)\s))?)"
    r"|(?P<mark>[^\w\s]|_)"
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark.

    ``form`` is what the reader sees and ``lower`` the same in lower case; ``start`` and ``end``
    are code points of the original text, end exclusive. ``glued`` says that no white space
    stands before it.
    """

    form: str
    lower: str
    start: int
    end: int
    is_word: bool
    glued: bool


def tokens_of(view: View) -> tuple[Token, ...]:
    """Return the tokens of *view* in reading order."""
    return tuple(_tokens(view))


def _tokens(view: View) -> Iterator[Token]:
    text, done = view.text, -1
    for start, end, is_word in _stretches(text):
        form = text[start:end]
        first, last = view.original(start, end)
        yield Token(form, form.lower(), first, last, is_word, start == done)
        done = end


def _stretches(text: str) -> Iterator[tuple[int, int, bool]]:
    position = 0
    while match := _TOKEN.search(text, position):
        start, end = match.span()
        is_word = match.lastgroup != "mark"
        if match.lastgroup == "word" and _is_abbreviation(text[start : end + 1]):
            end += 1
        yield start, end, is_word
        position = end


def _is_abbreviation(form: str) -> bool:
    """Return whether the full stop belongs to the word: ``mw.`` is short, ``MW.`` a unit."""
    return form.lower() in ABBREVIATIONS and not form.isupper()


def sentences_of(tokens: Sequence[Token]) -> tuple[tuple[int, int], ...]:
    """Return each sentence as (first, last) token index, end exclusive; none when empty.

    A full stop ends a sentence when a capital or a digit follows it, or nothing. The stop of
    an initial (``J. Jansen``) or of a numbered item (``1. schip``) does not.
    """
    sentences, first = [], 0
    for index, token in enumerate(tokens):
        if token.form in {".", "!", "?"} and _ends_here(tokens, index):
            sentences.append((first, index + 1))
            first = index + 1
    if first < len(tokens):
        sentences.append((first, len(tokens)))
    return tuple(sentences)


def _ends_here(tokens: Sequence[Token], index: int) -> bool:
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None:
        return True
    before = tokens[index - 1].form if index else ""
    is_item = before.isdigit() and not (index > 1 and tokens[index - 2].is_word)  # not: in 2019.
    if is_item or (len(before) == 1 and before.isupper()):
        return False
    if following.form[:1].isdigit() and before[:1].isupper() and len(before) <= _SHORT:
        return False  # PbEG. 2003
    return not following.glued and (following.form[:1].isupper() or following.form[:1].isdigit())
