"""The fields of one JSON rule, each checked; what is wrong is noted and reading goes on."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from toetssteen.contract.result import Category
from toetssteen.engines.v1.legacy_rule import (
    Aanbeveling,
    LegacyPattern,
    LegacyRule,
    Prioriteit,
    Werking,
    normalised,
    pattern_of,
)
from toetssteen.engines.v1.problems import BAD_PATTERN, BAD_VALUE, Problems

READ = frozenset({
    "id", "naam", "uitleg", "toelichting", "toetsvraag", "herkenbaar_patronen",
    "goede_voorbeelden", "foute_voorbeelden", "prioriteit", "aanbeveling", "geldigheid",
    "werking", "code", "categorie", "advies",
})  # fmt: skip
# What a rule file may hold without a notice; the last five are kept and not read.
KNOWN = READ | {"status", "type", "thema", "brondocument", "relatie"}

_CODE = re.compile(r"[A-Z]{3}-[A-Z]{3}-[0-9]{3}")
_CATEGORIES = tuple(category for category in Category if category is not Category.SYSTEM)

Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Entry:
    """One JSON object that stands for a rule, and its ``place`` in the file ("" or "[2].")."""

    file: str
    place: str
    fields: Mapping[str, object]
    problems: Problems

    def rule(self) -> LegacyRule:
        """Return the rule. A field with a problem has its default, and the problem is noted."""
        id_in_file = self.id_in_file()
        rule_id = normalised(id_in_file)
        return LegacyRule(
            id=rule_id,
            id_in_file=id_in_file,
            file=self.file,
            naam=self._text("naam", rule_id),
            uitleg=self._text("uitleg", may_be_null=True),
            toelichting=self._text("toelichting", may_be_null=True),
            toetsvraag=self._text("toetsvraag", may_be_null=True),
            patterns=self._patterns(),
            goede_voorbeelden=self._texts("goede_voorbeelden"),
            foute_voorbeelden=self._texts("foute_voorbeelden"),
            prioriteit=self._choice("prioriteit", Prioriteit.MIDDEN, tuple(Prioriteit)),
            aanbeveling=self._choice("aanbeveling", Aanbeveling.OPTIONEEL, tuple(Aanbeveling)),
            geldigheid=self._text("geldigheid", "alle"),
            werking=self._choice("werking", Werking.VERBOD, tuple(Werking)),
            code=self._code(),
            categorie=self._categorie(),
            advies=self._text("advies") or None,
            unread=tuple((name, at) for name, at in self.fields.items() if name not in READ),
        )

    def id_in_file(self) -> str:
        """Return the id as the file spells it, ``""`` when there is none."""
        value = self.fields.get("id")
        if isinstance(value, str) and value.strip():
            return value
        self._bad("id", "missing" if value is None else _shown(value), "a string that is not empty")
        return ""

    def _text(self, name: str, default: str = "", *, may_be_null: bool = False) -> str:
        value = self.fields.get(name, default)
        if isinstance(value, str):
            return value
        if not (value is None and may_be_null):
            self._bad(name, _shown(value), "a string or null" if may_be_null else "a string")
        return default

    def _texts(self, name: str) -> tuple[str, ...]:
        values = self._listed(name)
        for index, value in enumerate(values):
            if not isinstance(value, str):
                self._bad(f"{name}[{index}]", _shown(value), "a string")
        return tuple(value for value in values if isinstance(value, str))

    def _listed(self, name: str) -> list[object]:
        value = self.fields.get(name)
        if value is None or isinstance(value, list):
            return value or []
        if isinstance(value, str):
            return [value]
        self._bad(name, _shown(value), "a list of strings, one string or null")
        return []

    def _patterns(self) -> tuple[LegacyPattern, ...]:
        read = []
        for index, source in enumerate(self._listed("herkenbaar_patronen")):
            try:
                read.append(pattern_of(_words(source)))
            except (re.error, ValueError, OverflowError, RecursionError) as error:
                field = f"{self.place}herkenbaar_patronen[{index}]"
                allowed = "a regular expression of Python's re"
                self.problems.add(BAD_PATTERN, self.file, field, str(error), allowed)
        return tuple(read)

    def _choice(self, name: str, default: Choice, choices: tuple[Choice, ...]) -> Choice:
        value = self.fields.get(name, default)
        spelt = value.strip().casefold() if isinstance(value, str) else value
        for choice in choices:
            if choice == spelt:
                return choice
        self._bad(name, f"unknown: {_shown(value)}", ", ".join(choices))
        return default

    def _categorie(self) -> Category | None:
        if "categorie" not in self.fields:
            return None
        return self._choice("categorie", Category.STRUCTUUR, _CATEGORIES)

    def _code(self) -> str | None:
        if "code" not in self.fields:
            return None
        value = self.fields["code"]
        if isinstance(value, str) and _CODE.fullmatch(value):
            return value
        self._bad(
            "code", _shown(value), "three capitals, three capitals, three digits: VAL-ABC-001"
        )
        return None

    def _bad(self, name: str, wrong: str, allowed: str) -> None:
        self.problems.add(BAD_VALUE, self.file, self.place + name, wrong, allowed)


def _words(source: object) -> str:
    if isinstance(source, str) and source:
        return source
    wrong = "empty" if source == "" else f"not a string: {_shown(source)}"
    raise ValueError(wrong)


def _shown(value: object) -> str:
    """Return *value* short enough for one line of a report."""
    shown = repr(value)
    return shown if len(shown) <= 60 else f"{shown[:60]}…"  # noqa: PLR2004  one line, no meaning
