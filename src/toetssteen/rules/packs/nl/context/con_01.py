"""CON-01: a definition fits its context without naming it."""

from collections.abc import Iterator

from toetssteen.contract.request import DefinitionContext
from toetssteen.contract.result import Category, Reason, Severity
from toetssteen.contract.text import Text
from toetssteen.language.tokens import tokens_of
from toetssteen.language.view import view_of
from toetssteen.rules.kind import NIET_VERWIJZING
from toetssteen.rules.noted import noted
from toetssteen.rules.rule import (
    Bad,
    Certainty,
    Finding,
    Good,
    Need,
    Neighbour,
    Obligation,
    Rule,
    Unknown,
    cues,
)
from toetssteen.rules.subject import Subject


def check(subject: Subject) -> Iterator[Finding | Unknown]:
    """Find the context's own values, word by word; without a context there is no telling.

    In a glossary also: the term has another definition in the same context.
    """
    if subject.context is None:
        yield Unknown(Reason.MISSING_CONTEXT)
        return
    for value in subject.context.values():
        forms = tuple(token.form for token in tokens_of(view_of(value)))
        if forms and value.casefold() != subject.begrip.casefold():
            yield from _named(subject, forms)
    yield from noted(subject, "CON-01", Severity.ERROR)


def _named(subject: Subject, forms: tuple[str, ...]) -> Iterator[Finding]:
    """Yield each place where *forms* stand; a value in capitals must stand there in capitals."""
    tokens = subject.words.tokens
    wanted = tuple(_key(form) for form in forms)
    for index in range(subject.first, subject.end - len(forms) + 1):
        stretch = tokens[index : index + len(forms)]
        keys = tuple(_key(token.form.removesuffix("'s").removesuffix("’s")) for token in stretch)
        if keys == wanted:
            start, end = subject.span(index, index + len(forms) - 1)
            yield Finding(start, end, defect="afkorting" if forms[0].isupper() else None)


def _key(form: str) -> str:
    return form if len(form) > 1 and form.isupper() else form.lower()


_OSTWIJK = DefinitionContext(organisatorisch=("Havendienst Ostwijk",))
_OM = DefinitionContext(organisatorisch=("OM",), juridisch=("strafrecht",))

RULE = Rule(
    id="CON-01",
    code="VAL-CON-001",
    title=Text(nl="Past bij de context zonder die te noemen", en="Fits its context unnamed"),
    why=Text(
        nl="De context staat in een eigen veld; in de tekst maakt hij de definitie onbruikbaar "
        "voor anderen.",
        en="The context has a field of its own; in the text it makes the definition useless to "
        "others.",
    ),
    category=Category.SAMENHANG,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.ERROR,
    kinds=NIET_VERWIJZING,
    needs=frozenset({Need.DEFINIENS}),
    defect="context",
    message=Text(
        nl="‘{found}’ noemt de context, die al in een eigen veld staat.",
        en="‘{found}’ names the context, which has a field of its own.",
    ),
    advice=Text(nl="Laat de context weg uit de tekst.", en="Leave the context out of the text."),
    source="Praktijk",
    cues=(
        *cues("in de context van", "binnen de context", "zoals toegepast binnen"),
        *cues(
            "in het kader van deze wet|regeling|verordening",
            certainty=Certainty.PROBABLE,
        ),
    ),
    check=check,
    good=(
        Good("heffing die een havendienst oplegt", begrip="kadegeld", context=_OSTWIJK),
        Good("verzoek om een straf op te leggen", begrip="vordering", context=_OM),
        Good("juridische procedure bij een rechter", begrip="geding", context=_OM),
    ),
    bad=(
        Bad(
            "heffing die Havendienst Ostwijk oplegt",
            begrip="kadegeld",
            context=_OSTWIJK,
            points_at="Havendienst Ostwijk",
        ),
        Bad(
            "vordering die het OM bij een rechter doet",
            begrip="eis",
            context=_OM,
            points_at="OM",
        ),
        Bad(
            "begeleiding van een kind in de context van een schoolplein",
            begrip="pleinwacht",
            points_at="in de context van",
        ),
        Bad(
            "balie waar een schipper havengeld betaalt",
            begrip="loket",
            context=_OSTWIJK,
            points_at="",
            glossary=(Neighbour("loket", "medewerker die vragen aanneemt", context=_OSTWIJK),),
        ),
    ),
)
