"""Texts that are data and no prose: an address, a file, a code, a type, a row of values."""

import re

_MOST_LETTERS = 4  # of a code
_SCHEMES = ("http://", "https://", "www.", "urn:", "mailto:", "file:")
_FILE = re.compile(
    r"(?:[A-Za-z]:\\|\\\\|/)?[\w\\/.-]{1,200}\.(?:docx?|xlsx?|pdf|csv|pptx?|txt|xml|json|zip)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,5}")
_TYPE = re.compile(
    r"(?:var)?char2?\s*\(|(?:big|small)?int(?:eger)?(?:\(|$|\s+not)|(?:numeric|decimal)\s*\(|"
    r"(?:xs|xsd):\w|bool(?:ean)?$|datetime|timestamp$|string(?:\(|$)|select\s+\S+\s+from\s|"
    r"(?:tekst|datum|getal|keuze|invul|memo)veld\s*[,;(.]|(?:tekst|datum|numeriek|alfanumeriek|string)"
    r"\s*[,;]\s.{0,40}(?:tekens|posities|karakters|cijfers)|[jn]/[jn][\s-]|"
    r"(?:an|n|a)\.{0,2}\d{1,4}$|\{\s*\"|create\s+table\s",
    re.IGNORECASE,
)
_VALUE = r"[\w'’ -]{1,30}"
_VALUES = re.compile(
    rf"(?:[\w-]{{1,12}}\s?=\s?{_VALUE}[,;/|]\s?){{1,40}}[\w-]{{1,12}}\s?=\s?{_VALUE}\.?$"
    r"|(?:ja|j|true|waar)\s?(?:/|\||,|of)\s?(?:nee|n|false|onwaar)(?:\W.{0,40})?$",
    re.IGNORECASE,
)
_FORMULA = re.compile(
    r"=\s?[\w(]|\([\w ]{1,30}\s[x×*/+-]\s[\w ]{1,30}\)\s?[x×*/]\s?\d{1,9}%?$|"
    r"[dmj]{2,4}(?:[-/][dmjy]{2,4}){1,2}$",
    re.IGNORECASE,
)
_LETTERS = re.compile(
    r"(?:[A-Z0-9]{1,2}\s?[,/|;]\s?){1,12}(?:[A-Z0-9]{1,2}\s)?(?:of\s)?[A-Z0-9]{1,2}\.?$"
)
_DATE = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}-\d{1,2}-\d{2,4}\b")


def is_data(text: str) -> bool:
    """Return whether *text* is an address, a file, a code, a type, values or a row of a table."""
    is_address = text.lower().startswith(_SCHEMES) and " " not in text
    is_name = bool(_FILE.fullmatch(text) or _ADDRESS.fullmatch(text))
    is_code = not any(character.isalpha() for character in text) or _is_code(text)
    is_table = text.startswith("|") and text.endswith("|")
    is_listed = bool(
        _TYPE.match(text) or _VALUES.match(text) or _FORMULA.match(text) or _LETTERS.match(text)
    )
    return is_address or is_name or is_code or is_table or is_listed


def _is_code(text: str) -> bool:
    """Return whether *text* is one string with a digit and hardly a letter: ``A12-77``."""
    letters = sum(character.isalpha() for character in text)
    has_digit = any(character.isdigit() for character in text)
    return " " not in text and has_digit and letters <= _MOST_LETTERS


def is_dated(text: str) -> bool:
    """Return whether a year or a date in figures stands in *text*."""
    return bool(_DATE.search(text))
