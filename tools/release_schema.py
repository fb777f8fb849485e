"""Write the schemas of the code into a new folder, as a released version.

    python tools/release_schema.py VERSION

VERSION must be what ``toetssteen.contract.result`` says. A folder that exists is never
written to: a released schema is a promise. Afterwards add the hashes to
``tests/contract/test_released_schema.py``.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final, get_args

from toetssteen.contract import schemas
from toetssteen.contract.result import VERSION

FOLDER: Final = Path(__file__).parents[1] / "src" / "toetssteen" / "contract" / "schema"
REFUSED: Final = 2


def main(arguments: Sequence[str], folder: Path = FOLDER) -> int:
    """Release the version that *arguments* name under *folder*; return the exit code."""
    refusal = _refusal(arguments, folder)
    if refusal:
        sys.stderr.write(f"release_schema: {refusal}\n")
        return REFUSED
    target = folder / VERSION
    target.mkdir(parents=True)
    for kind in get_args(schemas.Kind):
        path = target / f"{kind}.schema.json"
        path.write_bytes(schemas.as_file(schemas.current(kind)))
        sys.stdout.write(f"{path.name}: written\n")
    return 0


def _refusal(arguments: Sequence[str], folder: Path) -> str | None:
    if len(arguments) != 1:
        return "give one VERSION, such as 1.0.0"
    if arguments[0] != VERSION:
        return f"the code speaks {VERSION}; raise VERSION in contract/result.py first"
    if (folder / VERSION).exists():
        return f"{VERSION} was released and never changes; release a new version instead"
    return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
