"""One JSON object for a whole run."""

from typing import TextIO

from toetssteen.outputs.encoding import (
    encoded,
    encoded_with_result,
    failure_fields,
    file_name,
    write_array,
)
from toetssteen.outputs.interface import Judged, Run
from toetssteen.outputs.tally import Tally


class JsonReport:
    """Writes ``variant``, ``definitions``, and then, once they are known, the counts.

    The definitions are written while the run goes on, so the counts come after them.
    """

    def render(self, run: Run, out: TextIO) -> None:
        """See ``Renderer.render``."""
        tally = Tally()
        out.write(f'{{"variant":{encoded(run.variant)},\n"definitions":')
        write_array(out, map(_definition, tally.counting(run.judged)))
        out.write(f',\n"checked":{tally.checked},\n"acceptable":{tally.acceptable}')
        out.write(',\n"failures":')
        failures = (failure_fields(failure, run.language) for failure in run.failures)
        write_array(out, map(encoded, failures))
        out.write("}\n")


def _definition(judged: Judged) -> str:
    head: dict[str, object] = {
        "file": file_name(judged.file),
        "line": judged.line,
        "id": judged.id,
        "begrip": judged.request.begrip,
    }
    return encoded_with_result(head, judged)
