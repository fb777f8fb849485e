"""The file format of the tagger's weights, both ways: ``pack`` writes what ``unpack`` reads.

A magic, a version byte and one zlib stream. Inside: how many features there are (4 bytes),
the names of the tags, a zero byte, the CRC-32 of each feature in ascending order (4 bytes
each), the weights of each feature in the same order, and the weights of each pair of tags
that can stand before a word.

The weights of all tags together are one number: 16 bits a tag, the first tag lowest, added
up with their signs. So the weights of many features are added in one go.
"""

import zlib
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from struct import unpack_from
from typing import Final

MAGIC: Final = b"TOETSTAG"
VERSION: Final = b"1"
LANE_BITS: Final = 16


def joined(weights: Iterable[int], bits: int = LANE_BITS) -> int:
    """Return *weights*, one for each tag, as one number that can be added to others."""
    return sum(weight << (bits * lane) for lane, weight in enumerate(weights))


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of features and of histories, read where they are needed.

    ``histories`` has one number for each pair of previous tags: ``first * (n + 1) + second``,
    where *n* is the number of tags and *n* itself stands for the place before the text.
    """

    tags: tuple[str, ...]
    features: tuple[int, ...]
    rows: memoryview
    histories: tuple[int, ...]

    def of(self, features: Iterable[str]) -> int:
        """Return the sum of the weights of *features*; unknown features weigh nothing."""
        found, known, width = 0, self.features, row_bytes(len(self.tags))
        for feature in features:
            key = key_of(feature)
            at = bisect_left(known, key)
            if at < len(known) and known[at] == key:
                row = self.rows[at * width : (at + 1) * width]
                found += int.from_bytes(row, "little", signed=True)
        return found


def key_of(feature: str) -> int:
    """Return the number by which a feature is known: its CRC-32."""
    return zlib.crc32(feature.encode("utf-8", "surrogatepass"))


def row_bytes(tags: int) -> int:
    """Return the bytes of one row: two for each tag, and room for the sign."""
    return 2 * tags + 2


def pack(
    tags: Sequence[str], features: Mapping[str, Sequence[int]], histories: Sequence[Sequence[int]]
) -> bytes:
    """Return the bytes of a weights file; the same weights give the same bytes.

    Raises:
        ValueError: two features have the same CRC-32, so one would be taken for the other.
    """
    rows = sorted((key_of(name), weights) for name, weights in features.items())
    if any(one[0] == other[0] for one, other in pairwise(rows)):
        message = "two features have the same CRC-32; leave one of them out"
        raise ValueError(message)
    body = b"".join(
        (
            len(rows).to_bytes(4, "little"),
            " ".join(tags).encode() + b"\0",
            b"".join(key.to_bytes(4, "little") for key, _ in rows),
            b"".join(_row(weights) for _, weights in rows),
            b"".join(_row(weights) for weights in histories),
        )
    )
    return MAGIC + VERSION + zlib.compress(body, level=9)


def unpack(packed: bytes) -> Weights:
    """Return the weights in a weights file.

    Raises:
        ValueError: these are not the bytes of a weights file, they are of another version,
            or they are damaged.
    """
    if not packed.startswith(MAGIC):
        message = f"not a weights file: it does not start with {MAGIC!r}"
        raise ValueError(message)
    version = packed[len(MAGIC) : len(MAGIC) + 1]
    if version != VERSION:
        message = f"weights of version {version!r}; this code reads version {VERSION!r}"
        raise ValueError(message)
    try:
        return _weights(zlib.decompress(packed[len(MAGIC) + 1 :]))
    except (zlib.error, ValueError) as error:
        message = f"a damaged weights file: {error}"
        raise ValueError(message) from error


def _row(weights: Sequence[int]) -> bytes:
    return joined(weights).to_bytes(row_bytes(len(weights)), "little", signed=True)


def _weights(body: bytes) -> Weights:
    count = int.from_bytes(body[:4], "little")
    keys_at = body.index(b"\0", 4) + 1
    tags = tuple(body[4 : keys_at - 1].decode().split(" "))
    width, rows_at = row_bytes(len(tags)), keys_at + 4 * count
    histories_at = rows_at + count * width
    if len(body) != histories_at + (len(tags) + 1) ** 2 * width:
        message = "its parts do not add up to its length"
        raise ValueError(message)
    return Weights(
        tags,
        unpack_from(f"<{count}I", body, keys_at),
        memoryview(body)[rows_at:histories_at],
        tuple(
            int.from_bytes(body[at : at + width], "little", signed=True)
            for at in range(histories_at, len(body), width)
        ),
    )
