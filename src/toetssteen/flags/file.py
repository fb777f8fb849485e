"""A rollout in a file, ``rollout.json``: written whole or not at all, and judged by content.

For one machine without a database. Writing in place gave torn reads; this way gives none.
"""

import hashlib
from pathlib import Path
from typing import Final

import msgspec

from toetssteen.contract.errors import UnreadableInputError
from toetssteen.contract.strict_json import loads
from toetssteen.contract.text import Text
from toetssteen.evidence.rollout_state import RolloutState
from toetssteen.flags.replacing import replace_content

ROLLOUT: Final = "rollout.json"


class RolloutFile:
    """Reads and writes the rollout of *state_dir*, which exists.

    Args:
        state_dir: where the file is.
        variants: the names that a rollout may speak of.
    """

    def __init__(self, state_dir: Path, variants: tuple[str, ...]) -> None:
        self._file = state_dir / ROLLOUT
        self._variants = frozenset(variants)
        self._read: tuple[bytes, RolloutState] | None = None

    def read(self) -> RolloutState:
        """Return what the file says.

        Raises:
            FileNotFoundError: there is no file.
            UnreadableInputError: INP-PLN-001, it is no rollout: refused as a whole.
            OSError: it cannot be read.
        """
        content = self._file.read_bytes()
        digest = hashlib.sha256(content).digest()
        if self._read is None or self._read[0] != digest:
            self._read = digest, self._parsed(content)
        return self._read[1]

    def write(self, state: RolloutState) -> None:
        """Replace the file by one that says *state*.

        Raises:
            OSError: it could not be written; the file is as it was.
        """
        replace_content(self._file, msgspec.json.format(msgspec.json.encode(state)) + b"\n")

    def _parsed(self, content: bytes) -> RolloutState:
        try:
            state = msgspec.convert(loads(content), RolloutState)
        except (msgspec.ValidationError, UnreadableInputError) as error:
            raise _refused(str(error)) from None
        named = {state.control, state.candidate, *(one.variant for one in state.overrides)}
        if unknown := sorted(named - self._variants):
            known = ", ".join(sorted(self._variants))
            why = f"unknown variant {unknown[0]}; there are: {known}"
            raise _refused(why)
        if any(one.until.tzinfo is None for one in state.overrides):
            why = "an override ends at a time without a zone"
            raise _refused(why)
        return state


def _refused(why: str) -> UnreadableInputError:
    return UnreadableInputError("INP-PLN-001", Text(f"{ROLLOUT}: {why}", f"{ROLLOUT}: {why}"))
