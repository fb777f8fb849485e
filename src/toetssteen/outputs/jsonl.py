"""One line of JSON per definition, in input order."""

from typing import TextIO

from toetssteen.outputs.encoding import encoded_with_result
from toetssteen.outputs.interface import Run


class JsonLines:
    """Writes ``{"id", "begrip", "result"}`` per definition and lets each line go at once.

    A file or row that failed has no line here, nor has the glossary as a whole: the command
    names them on standard error.
    """

    def render(self, run: Run, out: TextIO) -> None:
        """See ``Renderer.render``."""
        for judged in run.judged:
            head: dict[str, object] = {"id": judged.id, "begrip": judged.request.begrip}
            out.write(encoded_with_result(head, judged) + "\n")
            out.flush()
