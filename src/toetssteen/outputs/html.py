"""One page that shows a run: numbers, charts, every definition with its words marked."""

from collections.abc import Iterable
from functools import cache
from heapq import nsmallest
from typing import Final, TextIO

from jinja2 import Environment, PackageLoader, StrictUndefined

from toetssteen.contract.text import Text
from toetssteen.outputs import wording, wording_of_the_whole
from toetssteen.outputs.charts import bar_chart, histogram
from toetssteen.outputs.escaping import visible
from toetssteen.outputs.interface import Judged, Run
from toetssteen.outputs.page import shown_definition, shown_failure, shown_rules
from toetssteen.outputs.tally import Tally, speaks
from toetssteen.outputs.whole import Places, findings_of
from toetssteen.outputs.whole_page import shown_whole

MOST_DEFINITIONS: Final = 2_000
_MOST_BARS = 15


class HtmlPage:
    """Writes a page that stands alone: no script, no request, readable on paper too.

    It keeps the worst definitions of the run in memory, at most ``MOST_DEFINITIONS``.
    """

    def render(self, run: Run, out: TextIO) -> None:
        """See ``Renderer.render``."""
        tally, places = Tally(), Places(findings_of(run))
        walked = places.noting(tally.counting(run.judged))
        worst = nsmallest(MOST_DEFINITIONS, walked, key=_worst_first)
        template = _environment().get_template("report.html.j2")
        words = {**_words(run, tally, worst), "whole": shown_whole(run, places)}
        out.writelines(template.generate(words))
        out.write("\n")


def _worst_first(judged: Judged) -> tuple[bool, float]:
    return (not speaks(judged.result), judged.result.overall_score)


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("toetssteen.outputs"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _words(run: Run, tally: Tally, worst: Iterable[Judged]) -> dict[str, object]:
    """Return everything that the template names."""
    shown = [judged for judged in worst if speaks(judged.result)]
    is_complete = tally.checked <= MOST_DEFINITIONS
    silent = [judged for judged in worst if not speaks(judged.result)] if is_complete else []
    counts = tally.rules.most_common()
    speaking = tally.checked - tally.silent

    def said(text: Text, **words: object) -> str:
        return text.filled(**words).in_(run.language)

    def number(count: int) -> str:
        return wording.whole(count, run.language)

    def score(fraction: float) -> str:
        return wording.score(fraction, run.language)

    return {
        "lang": run.language,
        "w": wording,
        "ww": wording_of_the_whole,
        "said": said,
        "number": number,
        "score": score,
        "tally": tally,
        "variant": visible(run.variant),
        "at": f"{tally.latest:%Y-%m-%d %H:%M}" if tally.latest else "",
        "histogram": histogram(tally.tenths),
        "bars": bar_chart(counts[:_MOST_BARS]),
        "rules": list(shown_rules(run, tally)),
        "definitions": [shown_definition(judged, run) for judged in shown],
        "left_out": speaking - len(shown),
        "silent": [shown_definition(judged, run) for judged in silent],
        "is_complete": is_complete,
        "most": MOST_DEFINITIONS,
        "failures": [shown_failure(failure, run.language) for failure in run.failures],
        "notices": [visible(notice.in_(run.language)) for notice in run.notices],
    }
