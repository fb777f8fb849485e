"""The sentences about a glossary as a whole."""

from types import MappingProxyType
from typing import Final

from toetssteen.contract.text import Language, Text
from toetssteen.outputs.wording import whole
from toetssteen.rules.convention import Convention, Form, Use

TITLE: Final = Text("Het glossarium als geheel", "The glossary as a whole")
SHORT_TITLE: Final = Text("glossarium", "glossary")
COUNTS: Final = Text("{concepts}, {circles}, {unused}.", "{concepts}, {circles}, {unused}.")
CONCEPTS: Final = (
    Text("{n} begrip", "{n} concept"),
    Text("{n} begrippen", "{n} concepts"),
)
CIRCLES: Final = (
    Text("{n} kring van definities", "{n} circle of definitions"),
    Text("{n} kringen van definities", "{n} circles of definitions"),
)
UNUSED: Final = (
    Text("{n} term die in geen definitie staat", "{n} term that no definition uses"),
    Text("{n} termen die in geen definitie staan", "{n} terms that no definition uses"),
)
HOUSE_FORM: Final = Text("Huisvorm: {form}.", "House form: {form}.")
NO_HOUSE_FORM: Final = Text("te weinig definities om er een te zien", "too few definitions to tell")
PATH: Final = Text("Kring: {path}.", "Circle: {path}.")
RELATED: Final = Text("Betreft ook: {names}.", "Also concerns: {names}.")
KNOWN: Final = Text("Bekend.", "Known.")
SUPPRESSED: Final = Text("Uitzondering: {reason}", "Suppressed: {reason}")
NO_FINDINGS: Final = Text(
    "Verder is er over het glossarium als geheel niets op te merken.",
    "There is nothing else to remark about the glossary as a whole.",
)
LEFT_OUT: Final = Text(
    "Nog {n} van {check}; de formaten csv, json en sarif hebben ze alle.",
    "{n} more of {check}; the formats csv, json and sarif have them all.",
)

# What only the page says.
CIRCLES_TITLE: Final = Text("Kringen van definities", "Circles of definitions")
CIRCLES_LEFT_OUT: Final = Text("en nog {n} kringen", "and {n} more circles")
PICTURE: Final = Text("Welk begrip gebruikt welk?", "Which concept uses which?")
PICTURE_HOW: Final = Text(
    "Een pijl loopt van een begrip naar een begrip dat in zijn definitie staat.",
    "An arrow runs from a concept to a concept that its definition uses.",
)
PICTURE_CIRCLES: Final = Text("deel van een kring", "part of a circle")
PICTURE_ALONE: Final = Text(
    "Zonder pijl en dus niet getekend: {alone}.", "Without an arrow and so not drawn: {alone}."
)
PICTURE_ROUND_CIRCLES: Final = Text(
    "Getekend zijn {n} van de {all} begrippen: die in een kring, en wat daar dichtbij staat.",
    "{n} of the {all} concepts are drawn: those in a circle, and what is close to them.",
)
PICTURE_MOST: Final = Text(
    "Getekend zijn de {n} van de {all} begrippen met de meeste pijlen.",
    "The {n} of the {all} concepts with most arrows are drawn.",
)
SHOW_LIST: Final = Text("Toon als lijst", "Show as a list")
CONCEPT: Final = Text("Begrip", "Concept")
USES: Final = Text("Gebruikt", "Uses")

_FORMS: Final = MappingProxyType(
    {
        Form.FRASE: Text("geen volledige zin", "no full sentence"),
        Form.ZIN: Text("volledige zin", "full sentence"),
        Form.VRIJ: Text("wel of geen volledige zin", "with or without a full sentence"),
    }
)
_NAMES: Final = (
    Text("lidwoord", "article"),
    Text("hoofdletter", "capital"),
    Text("punt", "full stop"),
)
_USES: Final = MappingProxyType(
    {
        Use.MET: Text("met {name}", "with {name}"),
        Use.ZONDER: Text("zonder {name}", "without {name}"),
        Use.VRIJ: Text("met of zonder {name}", "with or without {name}"),
    }
)


def counted(words: tuple[Text, Text], count: int, language: Language) -> str:
    """Return *count* with the first of *words* for one and the second for any other number."""
    return words[count != 1].filled(n=whole(count, language)).in_(language)


def house_form(convention: Convention | None, language: Language) -> str:
    """Return how a house writes, for example ``volledige zin, met lidwoord, …``."""
    if convention is None:
        return NO_HOUSE_FORM.in_(language)
    uses = (convention.lidwoord, convention.hoofdletter, convention.punt)
    features = [
        _USES[use].in_(language).format(name=name.in_(language))
        for use, name in zip(uses, _NAMES, strict=True)
    ]
    return ", ".join([_FORMS[convention.vorm].in_(language), *features])
