"""What a report says of the glossary as a whole, in the order and words of every format.

Findings that a rule reports with the definition they concern are left out here.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from toetssteen.contract.result import Severity
from toetssteen.contract.text import Language
from toetssteen.glossary.catalog import OF_A_DEFINITION
from toetssteen.glossary.interface import GlossaryFinding, quoted
from toetssteen.outputs import wording_of_the_whole
from toetssteen.outputs.interface import Judged, Run

MOST_IN_A_PATH: Final = 12
_CIRCLE: Final = "SAM-05"
_GRAVEST_FIRST: Final = (Severity.ERROR, Severity.WARNING, Severity.INFO)


def is_whole(run: Run) -> bool:
    """Return whether *run* has anything to say of its glossary as a whole."""
    return bool(run.structure) or (run.glossary is not None and run.glossary.concepts > 0)


def findings_of(run: Run) -> tuple[GlossaryFinding, ...]:
    """Return what is held against the glossary by check, the check with the gravest first."""
    found = () if run.glossary is None else run.glossary.findings
    all_of_them = [one for one in found if one.check not in OF_A_DEFINITION] + [*run.structure]
    gravest: dict[str, int] = {}
    for one in all_of_them:
        gravity = _GRAVEST_FIRST.index(one.severity)
        gravest[one.check] = min(gravity, gravest.get(one.check, gravity))
    return tuple(
        sorted(
            all_of_them,
            key=lambda one: (gravest[one.check], one.check, _GRAVEST_FIRST.index(one.severity)),
        )
    )


def circles_of(run: Run) -> tuple[GlossaryFinding, ...]:
    """Return the circles of definitions, one finding each."""
    found = () if run.glossary is None else run.glossary.findings
    return tuple(one for one in found if one.check == _CIRCLE)


def term_of(run: Run, concept: str) -> str:
    """Return the term of the concept with this id, else the id itself."""
    return concept if run.glossary is None else run.glossary.terms.get(concept, concept)


def more_of(finding: GlossaryFinding, run: Run) -> Iterator[str]:
    """Yield what stands below the message: the circle, other concepts, marks; if there are."""
    if finding.path:
        circle = wording_of_the_whole.PATH.filled(path=drawn(finding.path))
        yield circle.in_(run.language)
    own = term_of(run, finding.concept)
    others = [term_of(run, concept) for concept in finding.related]
    if names := [name for name in others if name != own]:  # a namesake tells nothing
        yield wording_of_the_whole.RELATED.filled(names=quoted(*names)).in_(run.language)
    if finding.known:
        yield wording_of_the_whole.KNOWN.in_(run.language)
    if finding.suppressed:
        yield wording_of_the_whole.SUPPRESSED.filled(reason=finding.suppressed).in_(run.language)


def drawn(path: Sequence[str]) -> str:
    """Return *path* with arrows, its middle left out when it is long."""
    keep = MOST_IN_A_PATH - 2
    shown = path if len(path) <= MOST_IN_A_PATH else (*path[:keep], "…", path[-1])
    return " → ".join(quoted(term) for term in shown)


def summary(run: Run) -> str:
    """Return how many concepts, circles and unused terms, and the house form.

    Empty when there are no concepts to count.
    """
    report, language = run.glossary, run.language
    if report is None or not report.concepts:
        return ""
    styles = [
        (lang, wording_of_the_whole.house_form(style.convention, language))
        for lang, style in report.styles.items()
    ]
    forms = [form if len(styles) == 1 else f"{lang.value}: {form}" for lang, form in styles]
    counts = _counts(report.concepts, len(circles_of(run)), len(report.unused), language)
    house = wording_of_the_whole.HOUSE_FORM.filled(form="; ".join(forms) or "–")
    return f"{counts} {house.in_(language)}"


def _counts(concepts: int, circles: int, unused: int, language: Language) -> str:
    counted = wording_of_the_whole.counted
    return wording_of_the_whole.COUNTS.filled(
        concepts=counted(wording_of_the_whole.CONCEPTS, concepts, language),
        circles=counted(wording_of_the_whole.CIRCLES, circles, language),
        unused=counted(wording_of_the_whole.UNUSED, unused, language),
    ).in_(language)


class Places:
    """Where the concepts of findings stand, learnt while the definitions go by.

    It keeps the places of those concepts and the name of the first file, nothing more.
    """

    def __init__(self, findings: Iterable[GlossaryFinding]) -> None:
        self._wanted = {finding.concept for finding in findings} - {""}
        self._found: dict[str, tuple[str, int]] = {}
        self._first = ""

    def noting(self, judged: Iterable[Judged]) -> Iterator[Judged]:
        """Yield *judged* unchanged and note where each of the concepts stands."""
        for one in judged:
            self._first = self._first or one.file
            concept = one.concept or one.id
            if concept in self._wanted:
                self._found.setdefault(concept, (one.file, one.line))
            yield one

    def of(self, finding: GlossaryFinding) -> tuple[str, int | None]:
        """Return file and line of *finding*; the first file when it has no place of its own."""
        return self._found.get(finding.concept, (self._first, None))
