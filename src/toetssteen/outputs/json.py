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
from toetssteen.outputs.whole import Places, findings_of, is_whole
from toetssteen.outputs.whole_json import whole_fields


class JsonReport:
    """Writes ``variant``, ``definitions``, and then, once they are known, the counts.

    The definitions are written while the run goes on, so the counts come after them, and
    last ``glossary`` when the definitions were judged as one.
    """

    def render(self, run: Run, out: TextIO) -> None:
        """See ``Renderer.render``."""
        tally, places = Tally(), Places(findings_of(run))
        out.write(f'{{"variant":{encoded(run.variant)},\n"definitions":')
        write_array(out, map(_definition, places.noting(tally.counting(run.judged))))
        out.write(f',\n"checked":{tally.checked},\n"acceptable":{tally.acceptable}')
        out.write(',\n"failures":')
        failures = (failure_fields(failure, run.language) for failure in run.failures)
        write_array(out, map(encoded, failures))
        if is_whole(run):
            out.write(f',\n"glossary":{encoded(whole_fields(run, places))}')
        out.write("}\n")


def _definition(judged: Judged) -> str:
    head: dict[str, object] = {
        "file": file_name(judged.file),
        "line": judged.line,
        "id": judged.id,
        "begrip": judged.request.begrip,
    }
    return encoded_with_result(head, judged)
