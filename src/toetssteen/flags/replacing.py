"""Writes a small file so that a reader finds the old content or the new one, never a part."""

import os
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile


def replace_content(file: Path, content: bytes) -> None:
    """Put *content* in *file*; it is on the disk when this returns.

    Raises:
        OSError: it could not be written; *file* is what it was.
    """
    with NamedTemporaryFile(dir=file.parent, prefix=f".{file.name}.", delete=False) as made:
        try:
            made.write(content)
            made.flush()
            os.fsync(made.fileno())
        except OSError:
            Path(made.name).unlink()
            raise
    Path(made.name).replace(file)
    sync_folder(file.parent)


def sync_folder(folder: Path) -> None:
    """Have the names in *folder* on the disk, where the system lets a folder be opened."""
    with suppress(PermissionError):  # Windows opens no folder, and needs none of this
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
