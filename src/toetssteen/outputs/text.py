"""The report that a terminologist reads in a terminal."""

from typing import TextIO

from toetssteen.outputs.closing import closing
from toetssteen.outputs.excerpt import excerpt
from toetssteen.outputs.ink import Pen
from toetssteen.outputs.interface import Run
from toetssteen.outputs.tally import Tally, speaks


class TextReport:
    """Shows each definition that has a finding, with the words marked, and a summary.

    Written while the run goes on, for 80 columns. On a terminal the found words are
    underlined in red; elsewhere a row of carets stands below them.
    """

    def render(self, run: Run, out: TextIO) -> None:
        """See ``Renderer.render``."""
        pen, tally = Pen(has_ink=out.isatty()), Tally()
        for judged in tally.counting(run.judged):
            if speaks(judged.result) or not judged.file:  # what was typed is always shown
                out.writelines(f"{line}\n" for line in excerpt(judged, run.language, pen))
        out.writelines(f"{line}\n" for line in closing(run, tally, pen))
