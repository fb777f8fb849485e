"""What is odd about a rule set and does not stop it: notices for its author."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from toetssteen.engines.v1.fields import KNOWN
from toetssteen.engines.v1.legacy_rule import LegacyPattern, LegacyRule, Werking, normalised

# An escape, a character class, an open-ended count, or any one character.
_TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\{[0-9]*,\}|.", re.DOTALL)
_UNBOUNDED = re.compile(r"[*+]|\{[0-9]*,\}")


def notices(rules: Sequence[LegacyRule]) -> tuple[str, ...]:
    """Return a sentence per oddity: unknown fields first, then rule by rule."""
    said = list(_unknown_fields(rules))
    rules_in = Counter(rule.file for rule in rules)
    for rule in rules:
        if rules_in[rule.file] == 1 and normalised(rule.file.removesuffix(".json")) != rule.id:
            said.append(f"{rule.file} · id · {rule.id} is not the name of the file")
        said.extend(_about_patterns(rule))
        if _is_reversed(rule):
            what = "hit a good example and no bad one: reversed? then set werking to vereist"
            said.append(f"{rule.file} · {rule.id} · herkenbaar_patronen · {what}")
    return tuple(said)


def _unknown_fields(rules: Sequence[LegacyRule]) -> Iterator[str]:
    owners: dict[str, list[str]] = {}
    for rule in rules:
        for name, _ in rule.unread:
            owners.setdefault(name, []).append(rule.id)
    for name in sorted(owners.keys() - KNOWN):
        yield f"{name} · unknown field, kept and not interpreted · {', '.join(owners[name])}"


def _about_patterns(rule: LegacyRule) -> Iterator[str]:
    for index, pattern in enumerate(rule.patterns):
        where = f"{rule.file} · {rule.id} · herkenbaar_patronen[{index}]"
        if asks_for_capitals(pattern):
            yield f"{where} · [A-Z] also finds small letters; write (?-i:...) for capitals only"
        if nests_repeats(pattern):
            yield f"{where} · an unbounded repeat inside an unbounded repeat is slow"


def asks_for_capitals(pattern: LegacyPattern) -> bool:
    """Whether *pattern* has a class of capitals that means small letters too."""
    source = pattern.source
    return "A-Z" in source and "a-z" not in source and "(?-i:" not in source


def nests_repeats(pattern: LegacyPattern) -> bool:
    """Whether *pattern* repeats without bound what already repeats without bound."""
    groups = [False]  # per open group: does it hold an unbounded repeat?
    closed_repeat = False  # the same of a group that the previous piece closed
    for piece in _TOKEN.findall(pattern.source):
        if _UNBOUNDED.fullmatch(piece):
            if closed_repeat:
                return True
            groups[-1] = True
        closed_repeat = piece == ")" and groups[-1]
        if piece == "(":
            groups.append(False)
        elif piece == ")" and len(groups) > 1:  # a comment of (?x) may hold a loose bracket
            groups[-2:] = [groups[-2] or groups[-1]]
    return False


def _is_reversed(rule: LegacyRule) -> bool:
    if rule.werking is Werking.VEREIST:
        return False
    hits_good = any(_hits(rule, example) for example in rule.goede_voorbeelden)
    hits_bad = any(_hits(rule, example) for example in rule.foute_voorbeelden)
    return hits_good and not hits_bad and bool(rule.foute_voorbeelden)


def _hits(rule: LegacyRule, example: str) -> bool:
    """Whether a pattern finds something; one that names the term has no term to find here."""
    return any(pattern.compiled and pattern.compiled.search(example) for pattern in rule.patterns)
