import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.contract.results import UNHURRIED
from toetssteen.contract.errors import UnreadableInputError
from toetssteen.contract.strict_json import DEEPEST, loads
from toetssteen.contract.text_checks import check_text

BOM = b"\xef\xbb\xbf"


def case(id_: str, raw: bytes, code: str) -> object:
    return pytest.param(raw, code, id=id_)


REFUSED = [
    case("X4-escaped", rb'{"text": "a\u0000b"}', "INP-TXT-002"),
    case("X4-raw", b'{"text": "a\x00b"}', "INP-TXT-002"),
    case("X4-in-a-key", rb'{"a\u0000": 1}', "INP-TXT-002"),
    case("X6-value", rb'{"text": "\ud800"}', "INP-TXT-001"),
    case("X6-key", rb'{"\udfff": 1}', "INP-TXT-001"),
    case("X6-deep-in-an-unknown-field", rb'{"x": [{"y": "a\udc00"}]}', "INP-TXT-001"),
    case("X6-pair-in-the-wrong-order", rb'["\udc00\ud800"]', "INP-TXT-001"),
    case("X11-arrays", b"[" * 100_000, "INP-JSN-006"),
    case("X11-objects-in-an-unknown-field", b'{"x":' * 100_000, "INP-JSN-006"),
    case("X11-one-too-deep", b"[" * 33 + b"]" * 33, "INP-JSN-006"),
    case("X11-behind-quotes", rb'["\"\\", ' + b"[" * 33 + b"]" * 34, "INP-JSN-006"),
    case("X12-top", b'{"a": 1, "a": 1}', "INP-JSN-003"),
    case("X12-deep", b'[{"b": {"a": 1, "a": 2}}]', "INP-JSN-003"),
    case("X12-escaped", rb'{"a": 1, "\u0061": 2}', "INP-JSN-003"),
    case("X13-nan", b'{"x": NaN}', "INP-JSN-004"),
    case("X13-infinity", b"[Infinity]", "INP-JSN-004"),
    case("X13-minus-infinity", b"[-Infinity]", "INP-JSN-004"),
    case("X14-1e999", b"[1e999]", "INP-JSN-005"),
    case("X14-minus-1e999", b"[-1e999]", "INP-JSN-005"),
    case("X14-5000-digits", b"[" + b"7" * 5_000 + b"]", "INP-JSN-005"),
    case("X14-500000-digits", b"[" + b"7" * 500_000 + b"]", "INP-JSN-005"),
    case("X14-21-digits", b"123456789012345678901", "INP-JSN-005"),
    case("X14-21-digits-in-a-fraction", b"0.123456789012345678901", "INP-JSN-005"),
    case("X15-invalid", b'{"a": "\xff"}', "INP-JSN-002"),
    case("X15-overlong", b'{"a": "\xc0\xaf"}', "INP-JSN-002"),
    case("X15-raw-surrogate", b'{"a": "\xed\xa0\x80"}', "INP-JSN-002"),
    case("X15-utf-16", '{"a": 1}'.encode("utf-16"), "INP-JSN-002"),
    case("X15-utf-16-without-bom", '{"a": 1}'.encode("utf-16-le"), "INP-JSN-002"),
    case("X15-utf-16-be-without-bom", '{"a": 1}'.encode("utf-16-be"), "INP-JSN-002"),
    case("X15-utf-32", '{"a": 1}'.encode("utf-32"), "INP-JSN-002"),
    case("X15-utf-32-without-bom", '{"a": 1}'.encode("utf-32-be"), "INP-JSN-002"),
    case("X15-bom", BOM + b"{}", "INP-JSN-002"),
    case("X16-empty", b"", "INP-JSN-001"),
    case("X16-blank", b" \n", "INP-JSN-001"),
    case("X16-words", b"begrip: schip", "INP-JSN-001"),
    case("X16-two-values", b"{} {}", "INP-JSN-001"),
    case("X16-comma-too-many", b"[1,]", "INP-JSN-001"),
    case("X16-single-quotes", b"{'a': 1}", "INP-JSN-001"),
    case("X16-leading-zero", b"[01]", "INP-JSN-001"),
    case("X16-control-character", b'["a\nb"]', "INP-JSN-001"),
    case("X16-half-an-escape", rb'["\u00"]', "INP-JSN-001"),
    case("X18-arabic-digits", "[١٢]".encode(), "INP-JSN-001"),
]


@pytest.mark.parametrize(("raw", "code"), REFUSED)
def test_json_that_has_no_one_meaning_is_refused_with_its_code(raw: bytes, code: str) -> None:
    with pytest.raises(UnreadableInputError) as refused:
        loads(raw)

    assert refused.value.code == code
    assert refused.value.reason.nl.endswith(".")
    assert refused.value.reason.en.endswith(".")


ACCEPTED = [
    (b'{"begrip": "schip", "text": ""}', {"begrip": "schip", "text": ""}),
    (b"12345678901234567890", 12345678901234567890),
    (b"[-1.5e3, 0, -0.0]", [-1500.0, 0, 0.0]),
    (rb'"\ud83d\ude00 \u00e9"', "😀 é"),
    ('"١ ﷽ \u202e"'.encode(), "١ ﷽ \u202e"),
    (rb'"\"[[\\"', '"[[\\'),
    (b"1e-999", 0.0),
    (b"null", None),
]


@pytest.mark.parametrize(("raw", "value"), ACCEPTED)
def test_json_with_one_meaning_is_read(raw: bytes, value: object) -> None:
    assert loads(raw) == value


def test_the_deepest_that_is_allowed_is_read() -> None:
    assert loads(b"[" * DEEPEST + b"]" * DEEPEST)


def test_many_brackets_side_by_side_or_in_strings_are_not_deep() -> None:
    many: list[object] = [[{}]] * 100 + ["[{" * 100, 'a "quoted" \\ [[[']

    assert loads(json.dumps(many).encode()) == many


def test_a_byte_order_mark_is_skipped_in_files_only_and_only_once() -> None:
    assert loads(BOM + b"[1]", allow_bom=True) == [1]
    assert loads(b"[1]", allow_bom=True) == [1]
    with pytest.raises(UnreadableInputError, match="INP-JSN-002"):
        loads(BOM + BOM + b"[1]", allow_bom=True)


WITH_A_LINE = [
    (b'{\n"a": 1,\n"b": }', 3, "line 3, column 6"),
    (b'{\n"a": "\xff"}', 2, "UTF-8"),
    (b'[1,\n2,\n"\x00"]', 3, "NUL"),
    (b"[\n" * 40, 33, "32 levels"),
]


@pytest.mark.parametrize(("raw", "line", "reason"), WITH_A_LINE)
def test_the_error_says_on_which_line_the_reader_stopped(
    raw: bytes, line: int, reason: str
) -> None:
    with pytest.raises(UnreadableInputError) as refused:
        loads(raw)

    assert refused.value.line == line
    assert reason in refused.value.reason.en


def test_a_repeated_key_is_named_shortened_and_without_odd_characters() -> None:
    key = "\u202e" + "k" * 200
    twice = f'{{"{key}": 1, "{key}": 2}}'

    with pytest.raises(UnreadableInputError) as refused:
        loads(twice.encode())

    assert "?" + "k" * 79 in refused.value.reason.nl
    assert "k" * 80 not in refused.value.reason.nl
    assert "\u202e" not in str(refused.value)


@pytest.mark.parametrize(
    ("raw", "where"),
    [
        (rb'{"a": [0, {"b/c~": "\ud800"}]}', "#/a/1/b~1c~0"),
        (rb'{"a": {"\ud800": 1}}', "#/a/?"),
        (rb'"\u0000"', "#"),
    ],
)
def test_a_character_that_cannot_be_kept_is_pointed_at(raw: bytes, where: str) -> None:
    with pytest.raises(UnreadableInputError) as refused:
        loads(raw)

    assert refused.value.reason.en.endswith(f" in {where}.")
    refused.value.reason.en.encode()


SECRET = "geheime definitie"  # noqa: S105  no password: words that no error may quote


@pytest.mark.parametrize(
    "raw",
    [
        f'{{"text": "{SECRET}", }}',
        f'{{"text": "{SECRET} \\ud800"}}',
        f'{{"text": "{SECRET} \\u0000"}}',
        f'{{"a": "{SECRET}", "a": "{SECRET}"}}',
        f'{{"a": "{SECRET}", "b": NaN}}',
        f'{{"a": "{SECRET}", "b": 1e999}}',
        f'["{SECRET}", {"[" * 40}',
        f"{SECRET}",
    ],
)
def test_no_reason_quotes_the_input(raw: str) -> None:
    with pytest.raises(UnreadableInputError) as refused:
        loads(raw.encode())

    assert SECRET not in f"{refused.value} {refused.value.reason} {refused.value.args}"


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**19), 10**19)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text().filter(lambda text: "\x00" not in text),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(min_size=1).map(repr), inner),
    max_leaves=20,
)


@UNHURRIED
@given(JSON, st.booleans())
def test_whatever_the_standard_library_writes_is_read_back(value: object, ascii_only: bool) -> None:  # noqa: FBT001  Hypothesis fills it
    assert loads(json.dumps(value, ensure_ascii=ascii_only).encode()) == value


@UNHURRIED
@given(st.binary(max_size=60) | st.text('{}[]",:\\u0dn1e9 ').map(str.encode))
def test_any_bytes_are_read_or_refused_and_nothing_else(raw: bytes) -> None:
    with contextlib.suppress(UnreadableInputError):
        json.dumps(loads(raw), ensure_ascii=False).encode()


def test_a_parsed_value_is_checked_however_deep_it_is() -> None:
    deep: object = "\ud800"
    for _ in range(100_000):
        deep = [deep]

    with pytest.raises(UnreadableInputError, match="INP-TXT-001"):
        check_text({"x": (deep,), "n": 1})
