"""Evidence: comparisons counted once each, the classes of what differs, and what people said."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, Final

import msgspec
from msgspec import structs
from sqlalchemy import Connection, RowMapping, Select, insert, select, update

from toetssteen.evidence.difference import GRAVEST_FIRST
from toetssteen.evidence.difference_class import DifferenceClass
from toetssteen.evidence.observation import Lane
from toetssteen.stores import counts
from toetssteen.stores.counting import counted
from toetssteen.stores.database import Database
from toetssteen.stores.interface import Adjudication, Compared, Seen, Tally
from toetssteen.stores.tables import ADJUDICATION, DIFFERENCE_CLASS, SAMPLE, TALLY, plain

_LANES: Final = tuple(Lane)


class SqlEvidence:
    """Keeps evidence in the database *evidence*."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, comparisons: Sequence[Compared]) -> None:
        """See ``EvidenceStore.add``."""
        if not comparisons:
            return
        with self._database.writing("evidence.add") as connection:
            for rollout, batch in _by_rollout(counts.first_seen(connection, comparisons)).items():
                counts.add_tallies(connection, rollout, batch)
                found = counted(batch, counts.known_classes(connection, rollout))
                if found:
                    counts.add_classes(connection, rollout, found)
                    counts.add_samples(connection, rollout, found)
            counts.drop_samples(connection, max(one.at for one in comparisons))

    def tallies(self, rollout: str) -> tuple[Tally, ...]:
        """See ``EvidenceStore.tallies``."""
        asked = select(TALLY.c.lane, TALLY.c.compared, TALLY.c.equal)
        with self._database.reading("evidence.tallies") as connection:
            rows = connection.execute(asked.where(TALLY.c.rollout == rollout)).mappings()
            found = [msgspec.convert(plain(row), Tally) for row in rows]
        return tuple(sorted(found, key=lambda tally: _LANES.index(tally.lane)))

    def classes(self, rollout: str) -> tuple[Seen, ...]:
        """See ``EvidenceStore.classes``."""
        with self._database.reading("evidence.classes") as connection:
            samples = _samples(connection, rollout)
            said = _adjudications(connection, rollout)
            asked = select(DIFFERENCE_CLASS).where(DIFFERENCE_CLASS.c.rollout == rollout)
            rows = connection.execute(asked).mappings()
            found = [_seen(row, samples, said) for row in rows]
        return tuple(sorted(found, key=_rank))

    def adjudicate(self, adjudication: Adjudication) -> None:
        """See ``EvidenceStore.adjudicate``.

        Raises:
            ValueError: it says something else than what was proposed under its id, or somebody
                else confirmed that.
        """
        with self._database.writing("evidence.adjudicate") as connection:
            is_it = ADJUDICATION.c.id == adjudication.id
            row = connection.execute(select(ADJUDICATION).where(is_it)).mappings().one_or_none()
            if row is None:
                columns = structs.asdict(adjudication) | {"decision": adjudication.decision.value}
                connection.execute(insert(ADJUDICATION).values(columns))
            else:
                _check_confirms(adjudication, _adjudication(row))
                confirmed = {"confirmed_by": adjudication.confirmed_by}
                connection.execute(update(ADJUDICATION).where(is_it).values(confirmed))


def _by_rollout(comparisons: Sequence[Compared]) -> dict[str, list[Compared]]:
    by_rollout: dict[str, list[Compared]] = defaultdict(list)
    for one in comparisons:
        by_rollout[one.rollout].append(one)
    return by_rollout


def _samples(connection: Connection, rollout: str) -> dict[str, list[str]]:
    asked: Select[Any] = select(SAMPLE.c.fingerprint, SAMPLE.c.request_id)
    in_order = asked.where(SAMPLE.c.rollout == rollout).order_by(SAMPLE.c.at, SAMPLE.c.request_id)
    samples: dict[str, list[str]] = defaultdict(list)
    for fingerprint, request_id in connection.execute(in_order):
        samples[fingerprint].append(request_id)
    return samples


def _adjudications(connection: Connection, rollout: str) -> dict[str, list[Adjudication]]:
    asked = select(ADJUDICATION).where(ADJUDICATION.c.rollout == rollout)
    newest_first = asked.order_by(ADJUDICATION.c.at.desc(), ADJUDICATION.c.id)
    said: dict[str, list[Adjudication]] = defaultdict(list)
    for row in connection.execute(newest_first).mappings():
        said[row["fingerprint"]].append(_adjudication(row))
    return said


def _adjudication(row: RowMapping) -> Adjudication:
    return msgspec.convert(plain(row), Adjudication)


def _check_confirms(adjudication: Adjudication, stored: Adjudication) -> None:
    is_same = structs.replace(adjudication, confirmed_by=stored.confirmed_by) == stored
    if not is_same or stored.confirmed_by not in {"", adjudication.confirmed_by}:
        message = "an adjudication does not change, and is confirmed once"
        raise ValueError(message)


def _seen(
    row: RowMapping,
    samples: Mapping[str, Sequence[str]],
    said: Mapping[str, Sequence[Adjudication]],
) -> Seen:
    found = msgspec.convert(plain(row), DifferenceClass)
    return Seen(
        found,
        row["count"],
        row["first_at"],
        row["last_at"],
        tuple(samples.get(found.fingerprint, ())),
        tuple(said.get(found.fingerprint, ())),
    )


def _rank(seen: Seen) -> tuple[int, int, str]:
    found = seen.difference_class
    return GRAVEST_FIRST.index(found.severity), -seen.count, found.fingerprint
