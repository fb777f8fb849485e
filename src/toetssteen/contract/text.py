"""Sentences that a user reads, in the two languages that we speak."""

from enum import StrEnum
from typing import NamedTuple


class Language(StrEnum):
    """A language of a definition (``lang``) or of our messages (``locale``)."""

    NL = "nl"
    EN = "en"


class Text(NamedTuple):
    """One sentence in Dutch and in English; may hold ``str.format`` fields such as ``{found}``."""

    nl: str
    en: str

    def in_(self, language: Language) -> str:
        """Return the sentence in *language*."""
        return self.nl if language is Language.NL else self.en

    def filled(self, **words: object) -> "Text":
        """Return both sentences with their fields filled.

        Raises:
            KeyError: a field has no word.
        """
        return Text(self.nl.format(**words), self.en.format(**words))

    def with_gaps(self) -> "Text":
        """Return both sentences with "…" for each field, as they are before anything is found."""
        return Text(*(sentence.format_map(_Gaps()) for sentence in self))


class _Gaps(dict[str, str]):
    """What stands in a sentence for words that only a finding knows."""

    def __missing__(self, _: str) -> str:
        return "…"
