"""Reads a finding: where it points, what it found, what it advises."""

from collections.abc import Iterable

from msgspec import UNSET

from toetssteen.contract.result import RuleViolation, TextSpan, ViolationMetadata

_NOTHING_MORE = ViolationMetadata()


def spans_of(violation: RuleViolation, length: int) -> tuple[TextSpan, ...]:
    """Return every place of *violation* in a text of *length* code points, its location first.

    A place outside the text is cut off or left out: a report never fails on a span.
    """
    more = _more(violation)
    if more.about == "term":
        return ()
    first = UNSET if violation.location is UNSET else violation.location.text_span
    spans = (() if first is UNSET else (first,)) + (more.spans or ())
    inside = (TextSpan(span.start, min(span.end, length)) for span in spans if span.start <= length)
    return tuple(inside)


def marked_places(violations: Iterable[RuleViolation], length: int) -> tuple[bool, ...]:
    """Return for each code point of a text whether one of *violations* points at it.

    There is one place more than the text is long, so that a finding of something missing
    after the last word has a place too. An empty span marks the place where it stands.
    """
    places = [False] * (length + 1)
    for violation in violations:
        for span in spans_of(violation, length):
            end = max(span.end, span.start + 1)
            places[span.start : end] = [True] * (end - span.start)
    return tuple(places)


def found_by(violation: RuleViolation, text: str) -> str:
    """Return the words that *violation* is about; empty when it points nowhere."""
    found = _more(violation).found
    if found is not UNSET:
        return found
    spans = spans_of(violation, len(text))
    return text[spans[0].start : spans[0].end] if spans else ""


def advice_of(violation: RuleViolation) -> str:
    """Return the best advice; empty when there is none."""
    return violation.suggestions[0] if violation.suggestions else ""


def _more(violation: RuleViolation) -> ViolationMetadata:
    return _NOTHING_MORE if violation.metadata is UNSET else violation.metadata
