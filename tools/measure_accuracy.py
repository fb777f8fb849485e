"""Prints how right the Dutch pack is: on the held-out sets and on real glossaries.

    python tools/measure_accuracy.py [--data DIR] [--misses]
    python tools/measure_accuracy.py --practice [--misses]

The held-out sets stand in ``accuracy/``; real glossaries are read from *DIR* (else from the
environment variable TOETSSTEEN_DATA, else ``../shared/data``) and skipped when absent. The
sets in ``accuracy/practice`` are for whoever changes a rule: they prove nothing.
"""

import argparse
import asyncio
import json
import os
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from random import Random
from statistics import StatisticsError, correlation, mean
from time import process_time
from typing import Any

from msgspec import UNSET

from published_profile import agreement
from toetssteen.container import build, keys_of
from toetssteen.contract.request import DefinitionContext, ValidationContext, ValidationRequest
from toetssteen.contract.result import RuleViolation, ValidationResult
from toetssteen.evidence.share import Share
from toetssteen.glossary.catalog import OF_A_DEFINITION
from toetssteen.glossary.concept import Concept, concept_of
from toetssteen.glossary.judging import GlossaryReport, judge
from toetssteen.rules.glossary_facts import in_glossary

ROOT = Path(__file__).parent.parent
HOUSE = build()
# Rules that leave some or all of their defects to a human (design of the rules, section 3.4).
OF_JUDGEMENT = frozenset({"ESS-03", "ESS-04", "ESS-05", "INT-10", "SAM-01", "STR-08", "STR-09"})
WORDS_IN_A_TEXT = 12
TIMED = 10_000  # invented definitions; the aim is a second for 6,000
GLOSSARIES = {
    "nl-netbeheer": "auto",
    "nl-gemma-archimate": "auto",
    "nl-ggm-delft": "auto",
    "nl-wetten": "wetgeving",
}


@dataclass(frozen=True, slots=True)
class Case:
    """One line of a held-out set with what the tool says of it."""

    row: dict[str, Any]
    result: ValidationResult

    @property
    def words(self) -> int:
        """Length of the text in words."""
        return len(self.row["text"].split())

    @property
    def found(self) -> bool:
        """Whether the labelled rule, or its owner for it, points at the labelled words."""
        return any(self._hits(violation) for violation in self.result.violations)

    @property
    def asked(self) -> bool:
        """Whether the labelled rule at least put the case to the author."""
        return any(one.rule_id == self.row["rule"] for one in self.result.system.unchecked_rules)

    @property
    def asked_only(self) -> bool:
        """Whether the case was put to the author and not found."""
        return self.asked and not self.found

    def _hits(self, violation: RuleViolation) -> bool:
        also = violation.metadata.also if violation.metadata is not UNSET else UNSET
        names = {violation.rule_id, *(() if also is UNSET else also)}
        rule: str = self.row["rule"]
        return rule in names and self._overlaps(violation)

    def _overlaps(self, violation: RuleViolation) -> bool:
        location, words = violation.location, str(self.row["words"])
        if not words or location is UNSET or location.text_span is UNSET:
            return True
        start = str(self.row["text"]).find(words)
        return location.text_span.start < start + len(words) and start < location.text_span.end


def request_of(row: dict[str, Any]) -> ValidationRequest:
    """Return the request that a line of a set describes."""
    context = row.get("context")
    if isinstance(context, str):
        context = {"organisatorisch": [context]}
    stated = {
        name: tuple(values) if isinstance(values, list) else (values,)
        for name, values in (context or {}).items()
    }
    return ValidationRequest(
        row["begrip"],
        row["text"],
        ontologische_categorie=row.get("ontologische_categorie"),
        context=DefinitionContext(**stated) if context else None,
        synoniemen=tuple(row.get("synoniemen") or ()),
        voorkeursterm=row.get("voorkeursterm"),
        bron=row.get("bron"),
        profile=row.get("profile", "standaard"),
    )


def request_among_neighbours(row: dict[str, Any]) -> ValidationRequest:
    """Return the request of a line, with its glossary when the line states one."""
    request = request_of(row)
    if not row.get("glossary"):
        return request
    own = concept_of("0", request)
    others = [
        concept_of(str(number), request_of(one)) for number, one in enumerate(row["glossary"], 1)
    ]
    report = judge([own, *others], keys_of, HOUSE.conventions("v2", request.profile))
    return in_glossary(request, report.facts_about(own))


def judged(rows: Sequence[dict[str, Any]]) -> list[Case]:
    """Return each line with its result."""
    return answered(rows, [request_among_neighbours(row) for row in rows])


def answered(rows: Sequence[dict[str, Any]], requests: Sequence[ValidationRequest]) -> list[Case]:
    """Return each line with what is said of its request."""
    variant = HOUSE.variant("v2")
    results = asyncio.run(variant.batch_validate(requests, context=ValidationContext()))
    return [Case(row, result) for row, result in zip(rows, results, strict=True)]


def rows_of(file: Path) -> list[dict[str, Any]]:
    """Return the lines of a JSONL file."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def interval(count: int, of: int) -> str:
    """Return a share with its 95 % interval."""
    if not of:
        return "–"
    share = Share(count, of)
    low, high = share.interval
    return f"{share.fraction:6.1%} [{low:.1%}, {high:.1%}] n={of}"


def report_recall(cases: Sequence[Case]) -> Iterator[str]:
    """Yield the share of labelled defects that were found, in total and per rule."""
    yield f"defects found  {interval(sum(case.found for case in cases), len(cases))}"
    left = [case for case in cases if not (case.row["rule"] in OF_JUDGEMENT and case.asked_only)]
    count = len(cases) - len(left)
    of_the_rest = interval(sum(case.found for case in left), len(left))
    yield f"  without the {count} put to the author {of_the_rest}"
    by_rule = defaultdict(list)
    for case in cases:
        by_rule[case.row["rule"]].append(case)
    for rule, of_rule in sorted(by_rule.items()):
        found = sum(case.found for case in of_rule)
        asked = sum(case.asked_only for case in of_rule)
        also_asked = f"asked {asked}" if asked else ""
        yield f"  {rule:14} {found:3}/{len(of_rule):<3} {also_asked}".rstrip()


def report_alarms(cases: Sequence[Case]) -> Iterator[str]:
    """Yield the share of good definitions with any finding, and which rules are to blame."""
    alarmed = [case for case in cases if case.result.violations]
    yield f"false alarms   {interval(len(alarmed), len(cases))}"
    blame = Counter(each.rule_id for case in alarmed for each in case.result.violations)
    for rule, count in blame.most_common():
        yield f"  {rule:14} {count:3}  {count / len(cases):.1%} of the texts"


def report_score(good: Sequence[Case], bad: Sequence[Case]) -> Iterator[str]:
    """Yield how well the score separates: pooled, and within thirds of equal length."""
    yield f"AUC pooled     {_auc(good, bad):.3f}"
    lengths = sorted(case.words for case in (*good, *bad))
    first, second = lengths[len(lengths) // 3], lengths[2 * len(lengths) // 3]
    thirds = (("short", 0, first), ("middle", first + 1, second), ("long", second + 1, 10**6))
    for name, low, high in thirds:
        some_good = [case for case in good if low <= case.words <= high]
        some_bad = [case for case in bad if low <= case.words <= high]
        yield f"  {name:7} {_auc(some_good, some_bad):.3f}  n={len(some_good)}+{len(some_bad)}"


def report_length(good: Sequence[Case], bad: Sequence[Case]) -> Iterator[str]:
    """Yield whether the score is no meter of length: on pairs that are equally long, and ranked."""
    matched = [(one, other) for one in good for other in bad if abs(one.words - other.words) <= 1]
    by_score = _wins((one.result.overall_score, two.result.overall_score) for one, two in matched)
    by_length = _wins((one.words, two.words) for one, two in matched)
    yield f"  matched {by_score:.3f}  n={len(matched)} pairs of equal length"
    yield f"  … by length alone {by_length:.3f}"
    rho = rank_correlation(
        [case.result.overall_score for case in good], [case.words for case in good]
    )
    yield f"score and length of good texts: rank correlation {rho:+.3f} (Spearman), n={len(good)}"


def _wins(pairs: Iterable[tuple[float, float]]) -> float:
    """Return the share of pairs in which the first is above the second; ties count half.

    Without a pair there is no share: not a number.
    """
    counts = Counter((one > two) - (one < two) for one, two in pairs)
    return (counts[1] + counts[0] / 2) / counts.total() if counts else float("nan")


def rank_correlation(one: Sequence[float], other: Sequence[float]) -> float:
    """Return Spearman's rank correlation, ties with their mean rank; 0 when one is constant."""
    try:
        return correlation(_ranks(one), _ranks(other))
    except StatisticsError:
        return 0.0


def _ranks(values: Sequence[float]) -> list[float]:
    places = defaultdict(list)
    for place, value in enumerate(sorted(values)):
        places[value].append(place)
    return [mean(places[value]) for value in values]


def _auc(good: Sequence[Case], bad: Sequence[Case]) -> float:
    """Return the chance that a good score is above a bad one; ties count half."""
    return _wins(
        (one.result.overall_score, other.result.overall_score) for one in good for other in bad
    )


def report_glossary(file: Path, profile: str) -> Iterator[str]:
    """Yield what happens on the distinct pairs of term and text of a real glossary."""
    pairs = {(row["term"], row["definition"]): row for row in rows_of(file)}
    rows = [{"begrip": term, "text": text, "profile": profile} for term, text in pairs]
    requests = [request_of(row) for row in rows]
    concepts = [concept_of(str(number), one) for number, one in enumerate(requests)]
    report = judge(concepts, keys_of, HOUSE.conventions("v2", profile))
    together = [
        in_glossary(request, report.facts_about(concept))
        for request, concept in zip(requests, concepts, strict=True)
    ]
    cases = answered(rows, together)
    findings = sum(len(case.result.violations) for case in cases)
    clean = sum(all(each.severity != "error" for each in case.result.violations) for case in cases)
    accepted = sum(case.result.is_acceptable for case in cases)
    yield f"{file.stem} ({profile}): {len(cases)} pairs"
    yield f"  findings per definition {findings / len(cases):.2f}"
    yield f"  without an error {interval(clean, len(cases))}"
    yield f"  acceptable       {interval(accepted, len(cases))}"
    fired = Counter(rule for case in cases for rule in {v.rule_id for v in case.result.violations})
    top = ", ".join(f"{rule} {count / len(cases):.1%}" for rule, count in fired.most_common(6))
    yield f"  most frequent    {top}"
    yield f"  of the glossary  {_of_the_whole(report)}"


def _of_the_whole(report: GlossaryReport) -> str:
    """Return how often each check that is about no definition found something."""
    found = Counter(one.check for one in report.findings if one.check not in OF_A_DEFINITION)
    return ", ".join(f"{check} {count}" for check, count in sorted(found.items())) or "nothing"


def report_time() -> Iterator[str]:
    """Yield how long the checks over a glossary of invented definitions take."""
    concepts = list(invented(TIMED))
    words = sum(len(concept.text.split()) for concept in concepts)
    start = process_time()
    report = judge(concepts, keys_of)
    judging = process_time() - start
    for concept in concepts:
        report.facts_about(concept)
    facts = process_time() - start - judging
    yield f"glossary of {TIMED} invented definitions, {words} words, one process:"
    yield f"  judged in {judging:.2f} s, facts in {facts:.2f} s"
    yield f"  for 6,000: {(judging + facts) * 6_000 / TIMED:.2f} s"


def invented(count: int) -> Iterator[Concept]:
    """Yield *count* concepts with the words of our own examples, shuffled.

    Terms are two of those words as one; one definition in ten uses the term of another.
    """
    chance = Random(1)  # noqa: S311  made-up texts are no secret
    examples = [good.text for rule in HOUSE.rules("v2").values() for good in rule.good]
    pool = sorted({word for text in examples for word in text.split() if word.isalpha()})
    terms = [chance.choice(pool) + chance.choice(pool) for _ in range(count)]
    for number, term in enumerate(terms):
        words = [chance.choice(pool) for _ in range(WORDS_IN_A_TEXT)]
        if number % 10 == 0:
            words[-1] = chance.choice(terms)
        yield Concept(str(number), term, " ".join(words))


def misses(good: Sequence[Case], bad: Sequence[Case]) -> Iterator[str]:
    """Yield each case that was judged wrongly, for whoever is not tuning."""
    for case in good:
        for each in case.result.violations:
            yield f"{case.row['id']} {each.rule_id} {each.message}"
    for case in bad:
        if not case.found:
            got = ", ".join(each.rule_id for each in case.result.violations) or "nothing"
            yield f"{case.row['id']} {case.row['rule']} not found; found {got}"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    default = os.environ.get("TOETSSTEEN_DATA", str(ROOT.parent / "shared" / "data"))
    parser.add_argument("--data", type=Path, default=Path(default))
    parser.add_argument("--misses", action="store_true", help="name each case judged wrongly")
    parser.add_argument("--practice", action="store_true", help="measure the sets for tuning")
    stated = parser.parse_args()
    sets = ROOT / "accuracy" / ("practice" if stated.practice else "")
    good, bad = judged(rows_of(sets / "good.jsonl")), judged(rows_of(sets / "defects.jsonl"))
    lines = chain(
        _of_the_sets(good, bad),
        () if stated.practice else _of_glossaries(stated.data),
        misses(good, bad) if stated.misses else (),
    )
    sys.stdout.writelines(f"{line}\n" for line in lines)


def _of_the_sets(good: Sequence[Case], bad: Sequence[Case]) -> Iterator[str]:
    yield from report_alarms(good)
    yield from report_recall(bad)
    yield from report_score(good, bad)
    yield from report_length(good, bad)


def _of_glossaries(data: Path) -> Iterator[str]:
    for name, profile in GLOSSARIES.items():
        file = data / f"{name}.jsonl"
        if file.exists():
            yield from report_glossary(file, profile)
        else:
            yield f"{name}: not here, skipped"
    yield f"SBB agreement    {agreement(data)}"
    yield from report_time()


if __name__ == "__main__":
    main()
