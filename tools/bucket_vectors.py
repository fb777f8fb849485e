"""Print 1,000 vectors of ``tt-bucket-1``, worked out apart from the code that they test.

    python tools/bucket_vectors.py > tests/routing/golden_buckets.jsonl

The file was made once. It never changes: an upgrade of somebody's hash must not move users.
"""

import json
import sys
from hashlib import blake2b

SALTS = ("engine-2026", "rules-2027", "a", "x.y-z.0", "0123456789")
SPECIAL = (
    *(("", "a"), ("acme", "u-1"), ("acme", "u-2"), ("acme", "u-3"), ("rijk", "Ångström")),
    *(("rijk", "A\u030angstro\u0308m"), ("rijk", "😀"), ("gemeente", ""), ("", "0"), ("é", "é")),
)


def main() -> None:
    """Print the vectors."""
    keys = [*SPECIAL, *((f"t{n % 7}", f"u-{n * 7919}") for n in range(190))]
    for salt in SALTS:
        for tenant, subject in keys:
            raw = salt.encode() + bytes([0]) + tenant.encode() + bytes([31]) + subject.encode()
            number = int(blake2b(raw, digest_size=8).hexdigest(), 16)
            place = number * 10_000 // 2**64
            row = {"salt": salt, "tenant": tenant, "subject": subject, "bucket": place}
            sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
