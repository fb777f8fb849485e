"""A count that moves on standard error, when a person is watching and nothing else is there."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

Item = TypeVar("Item")


def is_watched(*, report_on_screen: bool) -> bool:
    """Return whether a person sees standard error and no report runs over it."""
    return sys.stderr.isatty() and not report_on_screen


def counted(items: Iterable[Item], words: str, *, watched: bool) -> Iterator[Item]:
    """Yield *items*; when *watched*, show how many there were so far and how long it took."""
    if not watched:
        yield from items
        return
    # Imported here: a command in a pipe starts without it.
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    columns = (
        SpinnerColumn(),
        TextColumn("{task.completed} {task.description}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(words, total=None)
        for item in items:
            progress.advance(task)
            yield item


@contextmanager
def busy(words: str, *, watched: bool) -> Iterator[None]:
    """Show *words* while something goes on that cannot be counted, when *watched*."""
    if not watched:
        yield
        return
    from rich.console import Console  # noqa: PLC0415  see above

    with Console(stderr=True).status(words):
        yield
