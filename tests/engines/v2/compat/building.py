"""Builds packs of a rule or two, and asks them."""

import json
from typing import Any

from toetssteen.contract.request import ValidationRequest
from toetssteen.contract.text import Language
from toetssteen.engines.v2.compat.pack import read_pack
from toetssteen.engines.v2.compat.plan import CompatPlan
from toetssteen.engines.v2.verdict import Verdict


def file_of(rule: object) -> bytes:
    return json.dumps(rule).encode()


def plan_of(*rules: dict[str, Any]) -> CompatPlan:
    files = {f"{index}.json": file_of(rule) for index, rule in enumerate(rules)}
    return CompatPlan("eigen", read_pack(files))


def judged(
    *rules: dict[str, Any], text: str = "", begrip: str = "kade", locale: Language = Language.NL
) -> Verdict:
    return plan_of(*rules).judge(ValidationRequest(begrip, text), locale, "v1")


def found(verdict: Verdict) -> list[object]:
    return [violation.metadata.found for violation in verdict.violations if violation.metadata]
