"""Rule files in, rules out: every rule of the directory, or every reason why not."""

import json
from collections.abc import Iterator, Mapping

from toetssteen.contract.errors import RulePackError
from toetssteen.engines.v1.fields import Entry
from toetssteen.engines.v1.legacy_rule import LegacyRule
from toetssteen.engines.v1.problems import DUPLICATE_ID, NO_RULES, NOT_A_RULE, Problems

_SHAPES = 'a rule object, a list of them, or {"regels": [...]}'


def read_rules(files: Mapping[str, bytes]) -> tuple[LegacyRule, ...]:
    """Return the rules of a directory.

    Args:
        files: the content of each file by its name, without folder. Only names that end in
            ``.json`` and do not start with a dot are read, sorted.

    Returns:
        At least one rule; in the order of the files, and within a file as they stand there.

    Raises:
        RulePackError: something is wrong with one of the files. It names everything that is,
            because a rule set that shrinks silently judges differently.
    """
    problems = Problems()
    names = sorted(name for name in files if name.endswith(".json") and not name.startswith("."))
    entries = [entry for name in names for entry in _entries(name, files[name], problems)]
    rules = tuple(entry.rule() for entry in entries)
    _note_duplicates(rules, problems)
    if not rules and not problems.found:
        problems.add(NO_RULES, "*.json", "-", "no rule at all", "at least one rule")
    if problems.found:
        raise RulePackError(tuple(problems.found))
    return rules


def _entries(file: str, content: bytes, problems: Problems) -> Iterator[Entry]:
    for place, value in _placed(_parsed(file, content, problems)):
        if isinstance(value, dict):
            yield Entry(file, f"{place}." if place else "", value, problems)
        else:
            problems.add(NOT_A_RULE, file, place or "-", "not an object", _SHAPES)


def _placed(value: object) -> Iterator[tuple[str, object]]:
    """Yield what should be a rule, each with its place in the file."""
    where = ""
    # An object with an id is a rule, whatever else it holds; then "regels" is an unknown field.
    if isinstance(value, dict) and "id" not in value and isinstance(value.get("regels"), list):
        where, value = "regels", value["regels"]
    if isinstance(value, list):
        yield from ((f"{where}[{index}]", item) for index, item in enumerate(value))
    else:
        yield "", value


def _parsed(file: str, content: bytes, problems: Problems) -> object:
    """Return the JSON value of *content*; no rules when it has none, and the reason is noted."""
    try:
        value: object = json.loads(content.decode("utf-8-sig"))
        # What comes out of a rule file goes into a result, and a result is written as UTF-8.
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeDecodeError as error:
        problems.add(NOT_A_RULE, file, f"byte {error.start + 1}", "not UTF-8", "UTF-8")
    except UnicodeEncodeError:
        problems.add(NOT_A_RULE, file, "-", "half a character: a lone surrogate", "whole ones")
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        problems.add(NOT_A_RULE, file, where, f"not JSON: {error.msg}", _SHAPES)
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits; 10,000 brackets
        problems.add(NOT_A_RULE, file, "-", f"cannot be read: {error}", _SHAPES)
    else:
        return value
    return []


def _note_duplicates(rules: tuple[LegacyRule, ...], problems: Problems) -> None:
    first: dict[str, LegacyRule] = {}
    for rule in rules:
        owner = first.setdefault(rule.id, rule)
        if rule.id and owner is not rule:
            wrong = f"{rule.id} is also the id of a rule in {owner.file}"
            problems.add(DUPLICATE_ID, rule.file, "id", wrong, "an id of its own")
