"""VER-03: a verb term is in the infinitive."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.lexicon import VerbForm, WordClass
from toetssteen.rules.kind import ALLE
from toetssteen.rules.rule import About, Bad, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Find a term that can only be a finite verb, with or without its particle."""
    words, readings = subject.term.words, subject.term.readings
    is_finite = bool(readings[0]) and all(
        reading.verb_form is VerbForm.FINITE for reading in readings[0]
    )
    rest_is_particle = all(
        any(reading.word_class is WordClass.PREPOSITION for reading in rest)
        for rest in readings[1:]
    )
    if is_finite and rest_is_particle and words[0].form.islower():
        yield Finding(words[0].start, words[-1].end, about=About.TERM)


RULE = Rule(
    id="VER-03",
    code="VAL-VER-003",
    title=Text(nl="Een werkwoord staat in de onbepaalde wijs", en="A verb is in the infinitive"),
    why=Text(
        nl="Wie het woord opzoekt, zoekt de onbepaalde wijs.",
        en="Whoever looks the word up looks for the infinitive.",
    ),
    category=Category.TAAL,
    obligation=Obligation.AANBEVOLEN,
    ceiling=Severity.WARNING,
    kinds=ALLE,
    needs=frozenset({Need.TERM}),
    defect="soort",
    message=Text(
        nl="Het begrip ‘{found}’ is een vervoegd werkwoord.",
        en="The term ‘{found}’ is a finite verb.",
    ),
    advice=Text(nl="Gebruik de onbepaalde wijs.", en="Use the infinitive."),
    source="ISO 704",
    check=check,
    good=(
        Good("vastmaken van een schip aan een kade", begrip="afmeren"),
        Good("oordeel van een rechter over een geschil", begrip="besluit"),
        Good("aanspraak op een ligplaats", begrip="recht"),
    ),
    bad=(
        Bad("vastmaken van een schip aan een kade", begrip="meert aan", points_at="meert aan"),
        Bad(
            "overbrengen van een zieke naar een andere zaal",
            begrip="draagt over",
            points_at="draagt over",
        ),
        Bad("vaststellen van een bedrag door een college", begrip="bepaalt", points_at="bepaalt"),
    ),
)
