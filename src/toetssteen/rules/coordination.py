"""Two nouns joined by *en* or *of*, and what stands behind them: of both, or of the last?"""

from collections.abc import Iterator

from toetssteen.language.lexicon import Number, VerbForm
from toetssteen.rules.kinds import at_tokens, shares_what_follows
from toetssteen.rules.rule import Certainty, Finding, Unknown
from toetssteen.rules.subject import Subject

_NARROWS = frozenset({"met", "zonder"})
_ABOUT = frozenset(
    {"als", "behulp", "betrekking", "de", "het", "haar", "hun", "inachtneming", "inbegrip",
     "ingang", "name", "uitzondering", "zijn"}
)  # fmt: skip
_REACH = 6  # tokens before a pair in which "tussen" can stand


def shared_complement(subject: Subject, index: int) -> Iterator[Finding | Unknown]:
    """Judge the coordination with its conjunction at *index*.

    A complement with *met* or *zonder* narrows a pair inside the differentia in two ways, each
    another concept; any other complement is left to a human.
    """
    if not shares_what_follows(subject, index):
        return
    if subject.words.lower(index + 2) in _NARROWS and _is_pair(subject, index):
        yield at_tokens(subject, index - 1, index + 2, Certainty.PROBABLE)
    else:
        yield Unknown()


def _is_act(subject: Subject, at: int) -> bool:
    """Return whether this is an infinitive and no plural of the same form (``boeren``)."""
    readings = subject.words.readings(at)
    is_plural = any(one.number is Number.PLURAL for one in readings)
    return subject.words.has_form(at, VerbForm.INFINITIVE) and not is_plural


def _is_pair(subject: Subject, index: int) -> bool:
    """Return whether just two nouns are joined, and neither is the genus."""
    words = subject.words
    in_list = words.lower(index - 2) == "," or words.lower(index - 3) == ","
    is_genus = subject.genus in {index - 1, index + 1}
    is_other = words.lower(index + 3) in _ABOUT or any(
        _is_act(subject, at) or words.tokens[at].form[0].isupper() for at in (index - 1, index + 1)
    )
    before = range(max(subject.first, index - _REACH), index)
    is_between = any(words.lower(at) == "tussen" for at in before)
    return not (in_list or is_genus or is_other or is_between)
