"""Remembers the highest epoch that was seen, so that no backup brings a candidate back."""

import os
from pathlib import Path
from typing import Final

from msgspec import ValidationError, json

from toetssteen.evidence.rollout_state import RolloutState

EPOCHS: Final = "epoch"


class HighestEpochs:
    """The highest epoch by the name of the rollout, in memory and in *state_dir* if there is one.

    What cannot be written is still remembered in memory; a file that cannot be read counts as
    nothing seen.
    """

    def __init__(self, state_dir: Path | None) -> None:
        self._file = state_dir / EPOCHS if state_dir else None
        self._seen = self._stored()

    def of(self, rollout: str) -> int:
        """Return the highest epoch seen of *rollout*, 0 without."""
        return self._seen.get(rollout, 0)

    def see(self, state: RolloutState) -> None:
        """Remember the epoch of *state*.

        Raises:
            OSError: it is remembered here, and could not be written.
        """
        if state.epoch <= self.of(state.name):
            return
        self._seen[state.name] = state.epoch
        if self._file is not None:
            part = self._file.with_suffix(".part")
            part.write_bytes(json.encode(self._seen))
            os.replace(part, self._file)  # noqa: PTH105  the atomic one, by its name

    def _stored(self) -> dict[str, int]:
        try:
            content = self._file.read_bytes() if self._file else b"{}"
            return json.decode(content, type=dict[str, int])
        except (OSError, ValidationError, ValueError):
            return {}
