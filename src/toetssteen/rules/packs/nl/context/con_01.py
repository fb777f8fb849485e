"""CON-01: a definition fits its context without naming it."""

from collections.abc import Iterator, Sequence

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

_KINDS_OF_BODY = frozenset(
    {"agentschap", "bedrijf", "dienst", "gemeente", "gerechtshof", "inspectie", "ministerie",
     "politie", "provincie", "rechtbank", "regio", "stichting", "universiteit", "vereniging",
     "waterschap"}
)  # fmt: skip
_SHORTEST_NAME = 3  # letters
_FEWEST_CAPITALS = 3  # of an abbreviation that stands for the context's value


def check(subject: Subject) -> Iterator[Finding | Unknown]:
    """Find the context's own values, word by word; without a context there is no telling.

    In a glossary also: the term has another definition in the same context.
    """
    if subject.context is None:
        yield Unknown(Reason.MISSING_CONTEXT)
        return
    end, found = -1, list[Finding]()
    for value in subject.context.values():
        if value.casefold() == subject.begrip.casefold():
            continue
        found += _named(subject, value)
    for finding in sorted(found, key=lambda one: (one.start, -one.end)):
        if finding.start >= end:  # the longest name that begins first
            yield finding
            end = finding.end
    yield from noted(subject, "CON-01", Severity.ERROR)


def _named(subject: Subject, value: str) -> Iterator[Finding]:
    """Yield each place that names *value*: in full, by its own name, shortened or derived."""
    tokens = subject.words.tokens
    forms = tuple(token.form for token in tokens_of(view_of(value)))
    for wanted in _names_of(forms):
        keys = tuple(_key(form) for form in wanted)
        for index in range(subject.first, subject.end - len(keys) + 1):
            stretch = tokens[index : index + len(keys)]
            if tuple(_key(_bare(token.form)) for token in stretch) == keys:
                start, end = subject.span(index, index + len(keys) - 1)
                yield Finding(start, end, defect="afkorting" if wanted[0].isupper() else None)
    for index in range(subject.first, subject.end):
        form = tokens[index].form
        if _shortens(form, forms):
            yield Finding(*subject.span(index, index), defect="afkorting")
        elif _derives(tokens[index].lower, forms):
            yield Finding(*subject.span(index, index))


def _names_of(forms: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the value itself, and its own name without the kind of body: ``Zwolle``."""
    if forms:
        yield forms
    own = forms[1:]
    has_kind = len(forms) > 1 and forms[0].lower().endswith(tuple(_KINDS_OF_BODY))
    if has_kind and all(form[0].isupper() and len(form) >= _SHORTEST_NAME for form in own):
        yield own


def _shortens(form: str, forms: tuple[str, ...]) -> bool:
    """Return whether *form* abbreviates the value: its letters stand there in order."""
    is_short = form.isupper() and form.isalpha() and len(form) >= _FEWEST_CAPITALS
    if not is_short or form in forms:
        return False
    words = [one.lower() for one in forms if one[0].isalpha()]
    starts = [at for at, word in enumerate(words) if word[0] == form[0].lower()]
    return any(_stand_in_order(form.lower(), words[at:]) for at in starts)


def _stand_in_order(letters: str, words: Sequence[str]) -> bool:
    """Return whether *letters* stand in *words* in order, the last word's first letter too."""
    left = iter("".join(words))
    return all(letter in left for letter in letters) and words[-1][0] in letters


def _derives(form: str, forms: tuple[str, ...]) -> bool:
    """Return whether *form* is the adjective of a field of law: ``bestuursrechtelijk``."""
    field = forms[-1].lower() if len(forms) == 1 else ""
    return field.endswith("recht") and form.removesuffix("e") == field + "elijk"


def _bare(form: str) -> str:
    """Return *form* without the mark of a genitive."""
    return form.removesuffix("'s").removesuffix("’s")


def _key(form: str) -> str:
    return form if len(form) > 1 and form.isupper() else form.lower()


_OSTWIJK = DefinitionContext(organisatorisch=("Havendienst Ostwijk",))
_ZWOLLE = DefinitionContext(organisatorisch=("gemeente Zwolle",), juridisch=("bestuursrecht",))
_RWS = DefinitionContext(organisatorisch=("Rijkswaterstaat",))
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
        *cues(
            "in de context van",
            "binnen de|deze|onze context",
            "in deze|onze context",
            "zoals toegepast|gehanteerd|gebruikt binnen|door|bij|in",
            "in de zin van deze|dit",
            "voor de toepassing van deze|dit",
        ),
        *cues(
            "in het kader van deze wet|regeling|verordening",
            certainty=Certainty.PROBABLE,
        ),
    ),
    check=check,
    good=(
        Good("heffing die een havendienst oplegt", begrip="kadegeld", context=_OSTWIJK),
        Good("verzoek om een straf op te leggen", begrip="vordering", context=_OM),
        Good("burger die in een gemeente woont", begrip="ingezetene", context=_ZWOLLE),
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
            "burger die in Zwolle woont",
            begrip="stadgenoot",
            context=_ZWOLLE,
            points_at="Zwolle",
        ),
        Bad(
            "beroep in een bestuursrechtelijke zaak",
            begrip="bezwaarproces",
            context=_ZWOLLE,
            points_at="bestuursrechtelijke",
        ),
        Bad("boei op een kaart van RWS", begrip="kaartboei", context=_RWS, points_at="RWS"),
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
