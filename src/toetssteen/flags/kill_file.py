"""The kill file: while ``KILL`` is in the state directory, the candidate runs nowhere here.

Its content means nothing. It is made by renaming a file that was made beforehand, because a
rename needs no room on a full disk.
"""

from pathlib import Path
from typing import Final

from toetssteen.flags.replacing import sync_folder

KILL: Final = "KILL"
SPARE: Final = "kill.spare"


class KillFile:
    """The kill file of *state_dir*, which exists."""

    def __init__(self, state_dir: Path) -> None:
        self._kill = state_dir / KILL
        self._spare = state_dir / SPARE

    def prepare(self) -> None:
        """Make the spare file, so that a kill needs no room.

        Raises:
            OSError: it cannot be made.
        """
        if not self.is_there():
            self._spare.touch()

    def is_there(self) -> bool:
        """Return whether the candidate may run nowhere; what cannot be looked at may not."""
        try:
            self._kill.lstat()
        except FileNotFoundError:
            return False
        except OSError:
            return True
        return True

    def put(self) -> None:
        """Kill, here and for every process that looks at this directory, also after a crash.

        Raises:
            OSError: neither the spare file nor a new one could become the kill file.
        """
        try:
            self._spare.replace(self._kill)
        except FileNotFoundError:
            self._kill.touch(0o600)
        sync_folder(self._kill.parent)

    def take_away(self) -> None:
        """End the kill on this host; what the rollout says is another matter.

        Raises:
            OSError: the file cannot be taken away.
        """
        try:
            self._kill.replace(self._spare)  # needs no room either
        except FileNotFoundError:
            self.prepare()
        sync_folder(self._kill.parent)
