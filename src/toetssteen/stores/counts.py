"""The statements that raise the counts of a rollout, inside a transaction that writes."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, Update, bindparam, case, delete, func, select, update

from toetssteen.evidence.census import SAMPLES_MOST
from toetssteen.stores.counting import More
from toetssteen.stores.interface import Compared
from toetssteen.stores.tables import DIFFERENCE_CLASS, SAMPLE, SEEN, TALLY, Moment, insert_absent

SAMPLES_KEPT_FOR: Final = timedelta(days=30)


def first_seen(connection: Connection, comparisons: Sequence[Compared]) -> list[Compared]:
    """Return those of *comparisons* that were not counted before; from now on they were."""
    by_key = {(one.rollout, one.lane.value, one.request_id): one for one in reversed(comparisons)}
    rows = [dict(zip(SEEN.c.keys(), key, strict=True)) for key in reversed(by_key)]
    written = insert_absent(SEEN, connection.dialect.name).returning(*SEEN.c)
    fresh = {tuple(row) for row in connection.execute(written, rows)}
    return [one for key, one in reversed(by_key.items()) if key in fresh]


def add_tallies(connection: Connection, rollout: str, comparisons: Iterable[Compared]) -> None:
    """Raise the tallies of *rollout*."""
    compared: Counter[str] = Counter()
    equal: Counter[str] = Counter()
    for one in comparisons:
        compared[one.lane.value] += 1
        equal[one.lane.value] += one.comparison.equal
    start = [{"rollout": rollout, "lane": lane, "compared": 0, "equal": 0} for lane in compared]
    connection.execute(insert_absent(TALLY, connection.dialect.name), start)
    more = [
        {"of": rollout, "in": lane, "n": n, "same": equal[lane]} for lane, n in compared.items()
    ]
    connection.execute(_MORE_TALLIED, more)


def known_classes(connection: Connection, rollout: str) -> set[str]:
    """Return the fingerprints that *rollout* has."""
    asked = select(DIFFERENCE_CLASS.c.fingerprint).where(DIFFERENCE_CLASS.c.rollout == rollout)
    return set(connection.scalars(asked))


def add_classes(connection: Connection, rollout: str, found: Sequence[More]) -> None:
    """Raise the counts of the classes *found* in *rollout*; what is new begins at nothing."""
    start = [
        {"rollout": rollout, "count": 0, "first_at": more.first_at, "last_at": more.last_at}
        | msgspec.to_builtins(more.difference_class)
        for more in found
    ]
    connection.execute(insert_absent(DIFFERENCE_CLASS, connection.dialect.name), start)
    raised: list[dict[str, Any]] = [
        {
            "of": rollout,
            "class": more.difference_class.fingerprint,
            "n": more.count,
            "first": more.first_at,
            "last": more.last_at,
        }
        for more in found
    ]
    connection.execute(_MORE_SEEN, raised)


def add_samples(connection: Connection, rollout: str, found: Iterable[More]) -> None:
    """Keep request ids of *found* as far as there is room for samples."""
    kept = _samples_kept(connection, rollout)
    rows = [
        {"rollout": rollout, "fingerprint": fingerprint, "request_id": request_id, "at": at}
        for more in found
        if (fingerprint := more.difference_class.fingerprint)
        for request_id, at in list(more.samples.items())[: SAMPLES_MOST - kept.get(fingerprint, 0)]
    ]
    if rows:
        connection.execute(insert_absent(SAMPLE, connection.dialect.name), rows)


def drop_samples(connection: Connection, now: datetime) -> None:
    """Forget the samples of more than thirty days ago, whatever the rollout."""
    connection.execute(delete(SAMPLE).where(SAMPLE.c.at < now - SAMPLES_KEPT_FOR))


def _samples_kept(connection: Connection, rollout: str) -> dict[str, int]:
    asked = (
        select(SAMPLE.c.fingerprint, func.count().label("kept"))
        .where(SAMPLE.c.rollout == rollout)
        .group_by(SAMPLE.c.fingerprint)
    )
    return {row.fingerprint: row.kept for row in connection.execute(asked)}


def _raise_tally() -> Update:
    is_it = TALLY.c.rollout == bindparam("of"), TALLY.c.lane == bindparam("in")
    return (
        update(TALLY)
        .where(*is_it)
        .values(compared=TALLY.c.compared + bindparam("n"), equal=TALLY.c.equal + bindparam("same"))
    )


def _raise_class() -> Update:
    table = DIFFERENCE_CLASS.c
    first, last = bindparam("first", type_=Moment), bindparam("last", type_=Moment)
    return (
        update(DIFFERENCE_CLASS)
        .where(table.rollout == bindparam("of"), table.fingerprint == bindparam("class"))
        .values(
            count=table.count + bindparam("n"),
            first_at=case((table.first_at < first, table.first_at), else_=first),
            last_at=case((table.last_at > last, table.last_at), else_=last),
        )
    )


_MORE_TALLIED: Final = _raise_tally()
_MORE_SEEN: Final = _raise_class()
