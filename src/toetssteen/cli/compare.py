"""``toetssteen compare``: the shadow, offline. What would change if another variant answered?"""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

import click
import msgspec

from toetssteen.cli.judging import judged
from toetssteen.cli.progress import counted, is_watched
from toetssteen.cli.reading import reading_options, sources_of
from toetssteen.cli.sources import complain
from toetssteen.cli.speaking import COULD_NOT_CHECK, Command, language_of, option
from toetssteen.container import DEFAULT_VARIANT, build
from toetssteen.contract.request import ValidationContext
from toetssteen.contract.text import Language, Text
from toetssteen.evidence.census import Census, Counted
from toetssteen.evidence.comparison import Flip
from toetssteen.evidence.comparison import compare as compared
from toetssteen.evidence.difference import GRAVEST_FIRST, Severity
from toetssteen.evidence.redaction import ABSENT, OTHER_CONTENT, OTHER_TEXT, PASSED, UNCHECKED
from toetssteen.evidence.share import Share
from toetssteen.inputs.interface import Row
from toetssteen.outputs.escaping import visible
from toetssteen.outputs.interface import Judged

_HELP = Text(
    nl="""Toets FILES met twee varianten en tel wat er verschilt, per soort verschil.

\b
Voorbeeld:
  toetssteen compare begrippen.xlsx --control v1 --candidate v2

\b
Exitcode: 0 vergeleken, 2 niet (alles) te vergelijken.""",
    en="""Judge FILES with two variants and count what differs, per kind of difference.

\b
Example:
  toetssteen compare glossary.xlsx --control v1 --candidate v2

\b
Exit code: 0 compared, 2 could not compare (all).""",
)
_WORDS = {
    "compared": Text(nl="{count} definities vergeleken", en="{count} definitions compared"),
    "equal": Text(nl="gelijk", en="equal"),
    "to_acceptable": Text(
        nl="{candidate} aanvaardt, {control} niet", en="{candidate} accepts, {control} does not"
    ),
    "to_unacceptable": Text(
        nl="{control} aanvaardt, {candidate} niet", en="{control} accepts, {candidate} does not"
    ),
    "critical": Text(nl="Oordeel anders", en="Verdict differs"),
    "major": Text(nl="Regel of score anders", en="Rule or score differs"),
    "minor": Text(nl="Tekst of plaats anders", en="Words or place differ"),
    "more": Text(
        nl="… en soorten die hier niet staan: {count}", en="… and kinds not shown: {count}"
    ),
    "example": Text(nl="bijvoorbeeld {examples}", en="for example {examples}"),
    "judging": Text(nl="definities vergeleken", en="definitions compared"),
}
_SORTS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        ABSENT: Text(nl="afwezig", en=ABSENT),
        PASSED: Text(nl="geslaagd", en=PASSED),
        UNCHECKED: Text(nl="niet beoordeeld", en=UNCHECKED),
        OTHER_TEXT: Text(nl="andere tekst", en=OTHER_TEXT),
        OTHER_CONTENT: Text(nl="andere inhoud", en=OTHER_CONTENT),
    }
)
_SIDES: Final = (Text(nl=" lager", en=" lower"), Text(nl=" hoger", en=" higher"))
_EXAMPLES = 3
_FOUND = ("/violations", "/overall_score")
_CLASSES = 10  # of a severity; --format json has them all
_MINOR_CLASSES = 3  # of the differences in words and places


@click.command(cls=Command, help_text=_HELP)
@click.argument("files", nargs=-1, required=True)
@option(
    "--control",
    default="v1",
    show_default=True,
    help_text=Text(nl="wat nu antwoordt", en="what answers now"),
)
@option(
    "--candidate",
    default=DEFAULT_VARIANT,
    show_default=True,
    help_text=Text(nl="wat zou antwoorden", en="what would answer"),
)
@option(
    "--format",
    "format_name",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help_text=Text(nl="vorm van het verslag", en="form of the report"),
)
@reading_options
@click.pass_context
def compare(
    ctx: click.Context,
    /,
    files: tuple[str, ...],
    control: str,
    candidate: str,
    format_name: str,
    **reading: Any,  # noqa: ANN401  see reading_options
) -> int:
    """Compare two variants on the same definitions."""
    language, house = language_of(ctx), build()
    for name in (control, candidate):
        house.variant(name)  # an unknown one is refused before anything is read
    sources = sources_of(files, **reading)
    rows = list(sources.rows())
    watched = is_watched(report_on_screen=False)
    pairs = counted(
        _pairs(rows, control, candidate, language), _WORDS["judging"].in_(language), watched=watched
    )
    census = _counted(pairs)
    lines = (
        _json(census) if format_name == "json" else _report(census, control, candidate, language)
    )
    for line in lines:
        click.echo(line)
    complain(sources, language)
    return COULD_NOT_CHECK if sources.failures else 0


def _pairs(
    rows: Sequence[tuple[str, Row]], control: str, candidate: str, language: Language
) -> Iterator[tuple[Judged, Judged]]:
    context = ValidationContext(locale=language)
    return zip(judged(rows, control, context), judged(rows, candidate, context), strict=True)


def _counted(pairs: Iterator[tuple[Judged, Judged]]) -> Census:
    census = Census()
    for one, other in pairs:
        unit = f"{visible(one.request.begrip)} ({one.file}:{one.line})"
        census.add(compared(one.result, other.result), unit)
    return census


def _json(census: Census) -> Iterator[str]:
    report = {
        "compared": census.compared,
        "equal": census.equal.count,
        "flips": {flip.value: census.flips(flip).count for flip in Flip},
        "classes": [
            {
                "class": each.difference_class,
                "count": each.share.count,
                "examples": each.examples,
            }
            for each in census.classes
        ],
    }
    yield msgspec.json.encode(report).decode()


def _report(census: Census, control: str, candidate: str, language: Language) -> Iterator[str]:
    def say(key: str, **words: object) -> str:
        return _WORDS[key].filled(control=control, candidate=candidate, **words).in_(language)

    yield say("compared", count=census.compared)
    yield f"  {_share(census.equal)}  {say('equal')}"
    for flip in (Flip.TO_ACCEPTABLE, Flip.TO_UNACCEPTABLE):
        yield f"  {_share(census.flips(flip))}  {say(flip.value)}"
    for severity in GRAVEST_FIRST:
        classes = _findings_first(census, severity)
        most = _MINOR_CLASSES if severity is Severity.MINOR else _CLASSES
        if classes:
            yield ""
            yield say(severity.value)
            for each in classes[:most]:
                yield _class(each, language)
                examples = ", ".join(each.examples[:_EXAMPLES])
                yield f"{' ' * 18}{say('example', examples=examples)}"
            if len(classes) > most:
                yield f"  {say('more', count=len(classes) - most)}"


def _findings_first(census: Census, severity: Severity) -> list[Counted]:
    """Return the classes of *severity*: what is found otherwise before what is silent otherwise."""
    classes = [each for each in census.classes if each.difference_class.severity is severity]
    return sorted(classes, key=lambda each: not each.difference_class.path.startswith(_FOUND))


def _share(share: Share) -> str:
    return f"{share.count:6} {share.fraction:7.1%}"


def _class(each: Counted, language: Language) -> str:
    found = each.difference_class
    where = " ".join(part for part in (found.rule_id, found.path) if part)
    change = f"{_told(found.from_, language)} → {_told(found.to, language)}"
    return f"  {_share(each.share)}  {where}: {change}"


def _told(word: str, language: Language) -> str:
    """Return *word* of a class in *language*; words of the schema stay as they are."""
    if word in _SORTS:
        return _SORTS[word].in_(language)
    for side in _SIDES:
        word = word.replace(side.en, side.in_(language))
    return word
