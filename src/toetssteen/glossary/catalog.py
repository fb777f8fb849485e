"""The checks over a glossary. A check counts when its line stands here."""

from typing import Final

from toetssteen.glossary import (
    ambiguity,
    circularity,
    duplicates,
    house_style,
    nesting,
    references,
    sources,
    synonyms,
    unused,
    usage,
)

CHECKS: Final = (
    ambiguity.CONTRADICTING,
    duplicates.CHECK,
    usage.UNDEFINED,
    ambiguity.AMBIGUOUS,
    references.CHECK,
    usage.NON_PREFERRED,
    house_style.CHECK,
    sources.CHECK,
    unused.CHECK,
    nesting.REPEATS,
    nesting.NESTS,
    circularity.CHECK,
    synonyms.PREFERRED,
    synonyms.DEFINITIONS,
)

OF_A_DEFINITION: Final = frozenset(
    {"CON-01", "DUP-01", "SAM-02", "SAM-03", "SAM-05", "SAM-06", "SAM-08"}
)
"""Checks whose findings a rule of the same id reports with the definition; the others speak
about the glossary and never stand in the result of a definition."""
