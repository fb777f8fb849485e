"""Which bucket a caller is in: ``tt-bucket-1``, frozen for ever (ROLLOUT 2.2).

A new algorithm gets a new name, and only a new rollout may use it: whoever was moved once by a
changed hash saw two variants within one stage.
"""

import hashlib
from typing import Final

from toetssteen.contract.request import RoutingKey

BUCKETS: Final = 10_000
LAST: Final = BUCKETS - 1  # where a caller without a key is
LONGEST: Final = 400  # bytes of a key
_SEPARATOR: Final = "\x1f"
_FORBIDDEN: Final = ("\x00", _SEPARATOR)
_DIGEST_BYTES: Final = 8
_BITS: Final = 64
_BITS_OF_A_FLOAT: Final = 53  # all 64 would be rounded, and the last of them up to 1.0


def key_bytes(key: RoutingKey) -> bytes:
    """Return what is hashed of *key*: strict UTF-8, no normalisation.

    Raises:
        ValueError: both parts are empty, one has U+0000, U+001F or a lone surrogate, or
            together they are over 400 bytes.
    """
    if not (key.tenant or key.subject):
        message = "a key without tenant and subject names nobody"
        raise ValueError(message)
    if any(sign in part for sign in _FORBIDDEN for part in (key.tenant, key.subject)):
        message = "a key has no U+0000 and no U+001F"
        raise ValueError(message)
    raw = _encoded(f"{key.tenant}{_SEPARATOR}{key.subject}")
    if len(raw) > LONGEST:
        message = f"a key of {len(raw)} bytes, {LONGEST} are allowed"
        raise ValueError(message)
    return raw


def _encoded(key: str) -> bytes:
    try:
        return key.encode()
    except UnicodeEncodeError:
        message = "a key has no lone surrogate"
        raise ValueError(message) from None  # the error of the codec quotes the key


def bucket(salt: str, key: RoutingKey) -> int:
    """Return the bucket 0-9999 of *key* under *salt*.

    Raises:
        ValueError: see ``key_bytes``.
    """
    return (_number(salt, key_bytes(key)) * BUCKETS) >> _BITS


def position(salt: str, name: str) -> float:
    """Return where *name* (of a request: ours, so that no caller steers it) lies in 0.0-1.0.

    1.0 itself is never reached: a share of 1.0 is everything.
    """
    return (_number(salt, name.encode()) >> (_BITS - _BITS_OF_A_FLOAT)) / (1 << _BITS_OF_A_FLOAT)


def _number(salt: str, raw: bytes) -> int:
    digest = hashlib.blake2b(salt.encode() + b"\x00" + raw, digest_size=_DIGEST_BYTES)
    return int.from_bytes(digest.digest(), "big")
