"""VER-03: a verb term is in the infinitive."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.lexicon import VerbForm, WordClass
from toetssteen.rules.kind import ALLE
from toetssteen.rules.kinds import opens_a_clause
from toetssteen.rules.rule import About, Bad, Certainty, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject
from toetssteen.rules.term import TermKind

_OTHER = frozenset({None, VerbForm.INFINITIVE})  # a noun, or right as it is: beboeten


def check(subject: Subject) -> Iterator[Finding]:
    """Find a term that can only be a finite verb, with or without its particle."""
    words, readings = subject.term.words, subject.term.readings
    forms = {reading.verb_form for reading in readings[0]}
    is_finite = forms == {VerbForm.FINITE} or (not forms and subject.term.kind is TermKind.VERB)
    rest_is_particle = all(
        any(reading.word_class is WordClass.PREPOSITION for reading in rest)
        for rest in readings[1:]
    )
    if not rest_is_particle or not words[0].form.islower():
        return
    if is_finite:
        yield Finding(words[0].start, words[-1].end, about=About.TERM)
    elif VerbForm.PARTICIPLE in forms and forms.isdisjoint(_OTHER) and _tells_an_act(subject):
        yield Finding(words[0].start, words[-1].end, Certainty.PROBABLE, about=About.TERM)


def _tells_an_act(subject: Subject) -> bool:
    """Return whether the definiens is an infinitive with its object: ``stukken bewaren``.

    An infinitive behind *te*, inside a clause or with an article is no such thing.
    """
    words = subject.words
    for index in range(subject.first, subject.end):
        if opens_a_clause(subject, index):
            return False
        if words.is_only(index, WordClass.VERB) and words.has_form(index, VerbForm.INFINITIVE):
            return words.lower(index - 1) != "te"
    return False


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
        Good("aan een overtreder een geldsom opleggen", begrip="beboeten"),
        Good("vastmaken van een schip aan een kade", begrip="afmeren"),
        Good("oordeel van een rechter over een geschil", begrip="besluit"),
        Good("aanspraak op een ligplaats", begrip="recht"),
        Good("in een ander gebouw ondergebracht", begrip="verplaatst"),
    ),
    bad=(
        Bad("vastmaken van een schip aan een kade", begrip="meert aan", points_at="meert aan"),
        Bad(
            "overbrengen van een zieke naar een andere zaal",
            begrip="draagt over",
            points_at="draagt over",
        ),
        Bad("vaststellen van een bedrag door een college", begrip="bepaalt", points_at="bepaalt"),
        Bad(
            "zieke in een andere zaal onderbrengen",
            begrip="overgeplaatst",
            points_at="overgeplaatst",
            severity=Severity.INFO,
        ),
    ),
)
