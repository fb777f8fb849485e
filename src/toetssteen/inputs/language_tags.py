"""Which of our languages a tag such as ``nl-NL`` stands for."""

from toetssteen.contract.text import Language


def language_of(tag: str) -> Language | None:
    """Return the language of *tag*, by its first part; None for a language we do not judge."""
    first = tag.strip().casefold().partition("-")[0]
    return Language(first) if first in set(Language) else None
