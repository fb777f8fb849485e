"""What is said of a definition that is not in the house form: which part of it, and the mend."""

from typing import Final

from toetssteen.contract.text import Text
from toetssteen.rules.convention import Convention, Form, Use
from toetssteen.rules.rule import Wording

_CAPITAL_TOO_MANY: Final = Wording(
    Text(
        "‘{found}’ begint met een hoofdletter; in de huisvorm staat er geen.",
        "‘{found}’ starts with a capital; the house form has none.",
    ),
    Text("Begin met een kleine letter.", "Start with a small letter."),
)
_NO_CAPITAL: Final = Wording(
    Text(
        "‘{found}’ begint niet met een hoofdletter; in de huisvorm wel.",
        "‘{found}’ does not start with a capital; in the house form it does.",
    ),
    Text("Begin met een hoofdletter.", "Start with a capital."),
)
_STOP_TOO_MANY: Final = Wording(
    Text(
        "De definitie eindigt met een punt; in de huisvorm staat er geen.",
        "The definition ends with a full stop; the house form has none.",
    ),
    Text("Haal de punt aan het eind weg.", "Take the full stop at the end away."),
)
_NO_STOP: Final = Wording(
    Text(
        "Achter ‘{found}’ ontbreekt de punt die bij de huisvorm hoort.",
        "Behind ‘{found}’ the full stop of the house form is missing.",
    ),
    Text("Zet een punt achter de definitie.", "Put a full stop behind the definition."),
)
_NO_SENTENCE: Final = Wording(
    Text(
        "‘{found}’ is niet het begin van een volledige zin, de huisvorm.",
        "‘{found}’ does not begin a full sentence, which is the house form.",
    ),
    Text(
        "Schrijf de zin uit: het begrip, ‘is’ en wat het is.",
        "Write the sentence in full: the term, ‘is’ and what it is.",
    ),
)
_NO_ARTICLE: Final = Wording(
    Text(
        "Bij ‘{found}’ ontbreekt het lidwoord dat bij de huisvorm hoort.",
        "The article of the house form is missing at ‘{found}’.",
    ),
    Text("Begin met een lidwoord.", "Start with an article."),
)


def about_capital(convention: Convention) -> Wording:
    """Return what is said of a first letter that departs from *convention*."""
    return _NO_CAPITAL if convention.hoofdletter is Use.MET else _CAPITAL_TOO_MANY


def about_full_stop(convention: Convention) -> Wording:
    """Return what is said of an end that departs from *convention*."""
    return _NO_STOP if convention.punt is Use.MET else _STOP_TOO_MANY


def about_opening(convention: Convention, *, is_phrase: bool) -> Wording | None:
    """Return what is said of an opening that lacks what *convention* asks; None of any other.

    Args:
        convention: the house form.
        is_phrase: whether nothing stands before the noun phrase, so that something is missing.
    """
    if convention.vorm is Form.ZIN:
        return _NO_SENTENCE
    return _NO_ARTICLE if convention.lidwoord is Use.MET and is_phrase else None
