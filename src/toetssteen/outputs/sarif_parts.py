"""The parts that a SARIF result and a SARIF notification have in common."""

from hashlib import sha256
from pathlib import PurePath
from typing import Final
from urllib.parse import quote

from toetssteen.contract.result import Severity
from toetssteen.outputs.escaping import visible
from toetssteen.outputs.interface import Run

Fields = dict[str, object]
LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_BRACES = str.maketrans({"{": "{{", "}": "}}"})  # SARIF 3.11.5: {0} is a placeholder


def message(*sentences: str) -> Fields:
    """Return a SARIF message of *sentences* in which nothing is a placeholder or a link."""
    words = visible(" ".join(sentence for sentence in sentences if sentence))
    # SARIF 3.11.6 makes a link of [text](target). A space ends that, where a backslash would
    # not: the viewer of Visual Studio Code does not look for it.
    return {"text": words.replace("](", "] (").translate(_BRACES)}


def location(file: str, line: int | None, begrip: str = "") -> Fields:
    """Return where *file* has *line*, and the term that stands there if there is one."""
    place: Fields = {"artifactLocation": {"uri": uri_of(file)}}
    if line is not None:
        place["region"] = {"startLine": max(1, line)}
    if not begrip:
        return {"physicalLocation": place}
    return {"physicalLocation": place, "logicalLocations": [{"name": visible(begrip)}]}


def uri_of(file: str) -> str:
    """Return *file* as a percent-encoded reference, relative when *file* is relative."""
    path = PurePath(file)
    encoded = quote(path.as_posix().encode("utf-8", "surrogatepass"))
    return f"file://{encoded}" if path.is_absolute() else encoded


def fingerprint(identity: str, occurrence: int) -> Fields:
    """Return what a reader knows a finding by; *occurrence* counts those with one identity.

    The same words twice are two findings; without the number, a reader would fold them.
    """
    words = f"{identity}\0{occurrence}"
    digest = sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:32]
    return {"toetssteenFinding/v1": digest}


def marks(known: bool, suppressed: str, run: Run) -> Fields:  # noqa: FBT001  what a finding says
    """Return what SARIF calls the state against a baseline, and the suppression."""
    state = "unchanged" if known else "new"
    fields: Fields = {"baselineState": state} if run.has_baseline else {}
    if suppressed:
        justification = visible(suppressed)
        fields["suppressions"] = [
            {"kind": "external", "status": "accepted", "justification": justification}
        ]
    return fields
