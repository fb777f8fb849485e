"""Remembers the epochs that were seen, so that no backup brings a candidate back."""

from pathlib import Path
from typing import Annotated, Final

from msgspec import Meta, MsgspecError, json, structs

from toetssteen.evidence.rollout_state import RolloutState
from toetssteen.flags.replacing import replace_content

EPOCHS: Final = "epoch"
_DECODER: Final = json.Decoder(dict[str, Annotated[int, Meta(ge=0)]])


class HighestEpochs:
    """The lowest epoch still believed, by the name of the rollout: the highest that was seen.

    It is kept in memory and in *state_dir* if there is one. What cannot be written is still
    remembered in memory; a file that cannot be read counts as nothing seen.
    """

    def __init__(self, state_dir: Path | None) -> None:
        self._file = state_dir / EPOCHS if state_dir else None
        try:
            self._seen = self._stored()
        except OSError:
            self._seen = {}

    def of(self, rollout: str) -> int:
        """Return the lowest epoch of *rollout* that is believed, 0 when none was seen."""
        return self._seen.get(rollout, 0)

    def see(self, state: RolloutState) -> None:
        """Remember the epoch of *state*.

        Raises:
            OSError: it is remembered here, and could not be written.
        """
        self._seen[state.name] = max(state.epoch, self.of(state.name))
        self._keep()

    def end(self, state: RolloutState) -> None:
        """Remember that *state* is over: only a later epoch of its rollout can come.

        Raises:
            OSError: it is remembered here, and could not be written.
        """
        self.see(structs.replace(state, epoch=state.epoch + 1))

    def _keep(self) -> None:
        """Write what the file does not know, and leave what it knows better.

        Processes of one host share it. When two write at once the lower may win, so each
        compares at each read, and the higher mends it.
        """
        stored = self._stored()
        names = stored.keys() | self._seen.keys()
        wanted = {name: max(stored.get(name, 0), self.of(name)) for name in names}
        if self._file is not None and wanted != stored:
            replace_content(self._file, json.encode(wanted, order="sorted"))

    def _stored(self) -> dict[str, int]:
        try:
            return _DECODER.decode(self._file.read_bytes()) if self._file else {}
        except (FileNotFoundError, MsgspecError):
            return {}


def lessened(known: RolloutState, older: RolloutState) -> RolloutState:
    """Return *known* without what the *older* state of the same rollout does not give too."""
    if known.name != older.name or not known.gives_traffic:
        return known
    if not older.gives_traffic:
        return structs.replace(known, status=older.status)
    shares = {name: min(share, older.shares.get(name, 0.0)) for name, share in known.shares.items()}
    overrides = tuple(
        one for one in known.overrides if one.variant == known.control or one in older.overrides
    )
    return structs.replace(known, shares=shares, overrides=overrides)
