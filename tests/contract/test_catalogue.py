import operator
import re
from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable
from typing import cast

import pytest

from toetssteen.contract.catalogue import CATALOGUE, FAMILIES, Entry, Where
from toetssteen.contract.codes import is_code
from toetssteen.contract.errors import ToetssteenError

ENTRIES = list(CATALOGUE.values())

# What a rule says about a definition (VAL) lives with the rule, so those codes are not here.
OURS = "|".join(family for family in FAMILIES if family != "VAL")
USED = re.compile(rf"(?<![A-Z0-9-])(?:{OURS})-[A-Z]{{3}}-[0-9]{{3}}(?![0-9])")

STATUSES = {
    400: {
        *("INP-SCH-001", "INP-PRF-001", "INP-VAR-001", "INP-VER-001", "INP-JSN-001"),
        *("INP-JSN-002", "INP-JSN-003", "INP-JSN-004", "INP-JSN-005", "INP-JSN-006"),
        *("INP-TXT-001", "INP-TXT-002", "INP-TXT-003", "INP-TXT-004", "INP-FIL-001"),
        *("INP-FIL-002", "INP-FIL-003", "INP-FIL-004", "INP-FIL-005", "INP-FIL-006"),
        *("INP-FIL-007", "INP-ROW-001", "INP-RUL-001", "INP-RUL-002", "INP-RUL-003"),
        *("INP-RUL-004", "INP-RUL-005", "INP-PLN-001", "INP-BAS-001", "INP-SUP-001"),
    },
    401: {"POL-AUT-001"},
    403: {"POL-ROL-001", "POL-CSR-001", "POL-OVR-001"},
    404: {"INP-HTT-404"},
    405: {"INP-HTT-405"},
    406: {"INP-HTT-406"},
    408: {"INP-HTT-408"},
    409: {
        *("POL-DEF-001", "POL-STA-001", "POL-GAT-001", "POL-APP-001", "POL-IDM-001"),
        *("POL-IDM-002", "INT-AUD-001"),
    },
    412: {"POL-VER-001"},
    413: {"INP-SIZ-001", "INP-SIZ-002"},
    414: {"INP-HTT-414"},
    415: {"INP-HTT-415"},
    428: {"POL-VER-002"},
    429: {"LIM-RAT-001", "LIM-LOG-001"},
    431: {"INP-HTT-431"},
    500: {
        *("INT-ENG-001", "INT-CTR-001", "INT-MAP-001", "SYS-WRK-001", "SYS-UNK-001"),
    },
    502: {"UPS-ENG-002"},
    503: {
        *("LIM-CAP-001", "UPS-ENG-001", "UPS-STO-001", "UPS-STO-002", "UPS-STO-003"),
        *("UPS-IDP-001", "SYS-SVC-001", "SYS-STP-001"),
    },
    504: {"TMO-REQ-001", "TMO-ENG-001"},
    200: {"VAL-EXT-000", "VAL-WRN-001"},
    None: {
        *("TMO-RUL-001", "UPS-FLG-001", "UPS-FLG-002", "UPS-SUG-001", "INT-RUL-001"),
        "UPS-ASR-001",
        *("INT-CFG-001", "INT-CFG-002"),
    },
}

RETRYABLE = {
    *("INP-HTT-408", "POL-IDM-002", "LIM-RAT-001", "LIM-LOG-001", "LIM-CAP-001"),
    *("TMO-REQ-001", "TMO-ENG-001", "UPS-ENG-001", "UPS-STO-001", "UPS-STO-002"),
    *("UPS-STO-003", "UPS-IDP-001", "SYS-SVC-001", "SYS-STP-001", "SYS-WRK-001"),
}


def source_texts(folder: Traversable) -> Iterator[str]:
    for item in folder.iterdir():
        if item.is_dir():
            yield from source_texts(item)
        elif item.name.endswith(".py"):
            yield item.read_text("utf-8")


def test_every_code_in_the_source_is_in_the_catalogue() -> None:
    used = {
        code for text in source_texts(resources.files("toetssteen")) for code in USED.findall(text)
    }

    assert used - set(CATALOGUE) == set()
    assert "TMO-ENG-001" in used


def test_each_code_has_the_status_that_the_contract_gives_it() -> None:
    statuses: dict[int | None, set[str]] = {}
    for entry in ENTRIES:
        statuses.setdefault(entry.status, set()).add(entry.code)

    assert statuses == STATUSES


def test_only_what_may_pass_by_itself_is_retryable() -> None:
    assert {entry.code for entry in ENTRIES if entry.retryable} == RETRYABLE


def test_an_entry_without_a_status_says_where_it_shows_itself() -> None:
    without = {entry.code for entry in ENTRIES if entry.status is None}
    elsewhere = {entry.code for entry in ENTRIES if entry.where is not Where.PROBLEM}

    assert elsewhere - without == {"VAL-EXT-000", "VAL-WRN-001"}
    assert without <= elsewhere


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.code)
def test_an_entry_says_in_both_languages_what_is_wrong_and_what_to_do(entry: Entry) -> None:
    for title in entry.title:
        assert title[0].isupper()
        assert title[-1].isalnum()
        assert "!" not in title
    for remedy in entry.remedy:
        assert remedy[0].isupper()
        assert remedy.endswith(".")
        assert "!" not in remedy
    assert entry.title.nl != entry.title.en
    assert entry.remedy.nl != entry.remedy.en


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.code)
def test_an_entry_stands_under_its_code_in_a_known_family(entry: Entry) -> None:
    assert is_code(entry.code)
    assert CATALOGUE[entry.code] is entry
    assert entry.code[:3] in FAMILIES


def test_no_two_entries_say_the_same() -> None:
    assert len({entry.title.nl for entry in ENTRIES}) == len(ENTRIES)
    assert len({entry.title.en for entry in ENTRIES}) == len(ENTRIES)


def test_the_catalogue_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        operator.setitem(cast("dict[str, Entry]", CATALOGUE), "INP-XXX-001", ENTRIES[0])


def kinds_of_error(
    kind: type[ToetssteenError] = ToetssteenError,
) -> Iterator[type[ToetssteenError]]:
    for inner in kind.__subclasses__():
        yield inner
        yield from kinds_of_error(inner)


def test_every_error_with_a_code_of_its_own_is_in_the_catalogue() -> None:
    codes = {kind.code for kind in kinds_of_error() if "code" in vars(kind)}

    assert codes >= {"INT-CFG-001", "INT-ENG-001", "TMO-ENG-001", "INT-CTR-001", "INT-MAP-001"}
    assert codes <= set(CATALOGUE)
