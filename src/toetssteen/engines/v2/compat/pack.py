"""Reads a directory of legacy rule files, handed in as bytes, into rules."""

import json
from collections.abc import Iterator, Mapping

from toetssteen.contract.errors import RulePackError
from toetssteen.contract.result import Category
from toetssteen.engines.v2.compat.codes import category_of, code_of, is_code, normalised
from toetssteen.engines.v2.compat.fields import (
    DUPLICATE,
    NO_RULE,
    NOT_JSON,
    WRONG_PATTERN,
    Fields,
    Problems,
)
from toetssteen.engines.v2.compat.patterns import complaint
from toetssteen.engines.v2.compat.rule import Aanbeveling, Prioriteit, Rule, Werking
from toetssteen.engines.v2.compat.scoring import gravity, weight

_TERM = ("term", "termniveau", "lemma/term")
_ADVICE = "Herschrijf dit deel van de definitie."
_TERM_ADVICE = "Herschrijf de term."
_SEVERAL = "regels"


def read_pack(files: Mapping[str, bytes]) -> tuple[Rule, ...]:
    """Return the rules of *files* in the order of their ids.

    Args:
        files: name and content of each file in the directory. Hidden files and those that
            do not end in ``.json`` are left alone.

    Raises:
        RulePackError: with every problem of every file; there is no such thing as a pack
            that lost a rule.
    """
    problems = Problems()
    rules: dict[str, tuple[Fields, Rule]] = {}
    for fields in _objects(files, problems):
        rule = _rule(fields)
        first, _ = rules.setdefault(rule.rule_id, (fields, rule))
        if rule.rule_id and first is not fields:
            known = f"{rule.rule_id} is also in {first.file}"
            fields.wrong("id", known, "an id of its own", DUPLICATE)
    if not rules and not problems.all():
        problems.note(NO_RULE, "*.json", "id", "there is no rule", "at least one")
    if problems.all():
        raise RulePackError(problems.all())
    return tuple(rule for _, (_, rule) in sorted(rules.items()))


def _objects(files: Mapping[str, bytes], problems: Problems) -> Iterator[Fields]:
    for file in sorted(files):
        if file.startswith(".") or not file.endswith(".json"):
            continue
        for place, written in _listed(_parsed(file, files[file], problems)):
            if isinstance(written, dict):
                yield Fields(file, place, written, problems)
            else:
                problems.note(NOT_JSON, file, place.strip(".") or "-", "no object", "an object")


def _parsed(file: str, content: bytes, problems: Problems) -> object:
    try:
        return json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        problems.note(NOT_JSON, file, f"byte {error.start}", "is not UTF-8", "UTF-8")
    except json.JSONDecodeError as error:
        problems.note(
            NOT_JSON, file, f"line {error.lineno} column {error.colno}", error.msg, "JSON"
        )
    except (ValueError, RecursionError):  # a number of thousands of digits; a thousand brackets
        problems.note(NOT_JSON, file, "-", "is too long or too deep to read", "JSON")
    return []


def _listed(parsed: object) -> list[tuple[str, object]]:
    """Return each rule of a file with the way to it."""
    if isinstance(parsed, dict) and isinstance(parsed.get(_SEVERAL), list):
        return [(f"{_SEVERAL}[{index}].", item) for index, item in enumerate(parsed[_SEVERAL])]
    if isinstance(parsed, list):
        return [(f"[{index}].", item) for index, item in enumerate(parsed)]
    return [("", parsed)]


def _rule(fields: Fields) -> Rule:
    _check_unread(fields)
    written = fields.needed_text("id")
    rule_id = normalised(written)
    prioriteit = fields.one_of("prioriteit", Prioriteit.MIDDEN, Prioriteit)
    aanbeveling = fields.one_of("aanbeveling", Aanbeveling.OPTIONEEL, Aanbeveling)
    is_about_term = fields.text("geldigheid").strip().casefold() in _TERM
    return Rule(
        rule_id=rule_id,
        id_in_file=written,
        code=_code(fields, rule_id),
        category=_category(fields, rule_id),
        naam=fields.text("naam", rule_id),
        uitleg=fields.text_or_null("uitleg"),
        toetsvraag=fields.text_or_null("toetsvraag"),
        advies=fields.text("advies") or (_TERM_ADVICE if is_about_term else _ADVICE),
        gravity=gravity(prioriteit, aanbeveling),
        weight=weight(prioriteit, aanbeveling),
        werking=fields.one_of("werking", Werking.VERBOD, Werking),
        is_about_term=is_about_term,
        patterns=fields.texts("herkenbaar_patronen", complaint, WRONG_PATTERN),
    )


def _check_unread(fields: Fields) -> None:
    """Note what is wrong with the fields that have a shape but no part in judging."""
    fields.text_or_null("toelichting")
    fields.texts("goede_voorbeelden")
    fields.texts("foute_voorbeelden")


def _code(fields: Fields, rule_id: str) -> str:
    code = fields.text("code", code_of(rule_id))
    if not is_code(code):
        fields.wrong("code", f"is {code!r}", "three capitals twice and three digits: AAA-BBB-000")
    return code


def _category(fields: Fields, rule_id: str) -> Category:
    choices = [category for category in Category if category is not Category.SYSTEM]
    return fields.one_of("categorie", category_of(rule_id), choices)
