"""Writes a file whole or not at all: whoever reads it meanwhile sees the old one."""

import os
import shutil
from pathlib import Path
from tempfile import NamedTemporaryFile


def write_whole(file: Path, content: bytes) -> None:
    """Put *content* in *file*, which keeps its permissions; through a link, in what it names.

    Raises:
        OSError: it could not be written; *file* is what it was.
    """
    target = file.resolve()
    with NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as made:
        beside = Path(made.name)
    try:
        beside.write_bytes(content)
        _keep_permissions(target, beside)
        beside.replace(target)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def _keep_permissions(target: Path, beside: Path) -> None:
    if target.exists():
        shutil.copymode(target, beside)
        return
    umask = os.umask(0)
    os.umask(umask)
    beside.chmod(0o666 & ~umask)  # as if it had been opened for writing
