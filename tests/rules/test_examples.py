"""Written once for all rules there will ever be."""

import pytest
from tests.rules.judging import NL, judge, request_for

from toetssteen.contract.result import UNSET, Severity
from toetssteen.rules.rule import Asked, Bad, Good, Rule

GOOD = [pytest.param(rule, one, id=f"{rule.id}-{n}") for rule in NL.rules for n, one in enumerate(rule.good)]
BAD = [pytest.param(rule, one, id=f"{rule.id}-{n}") for rule in NL.rules for n, one in enumerate(rule.bad)]
ASKED = [pytest.param(rule, one, id=f"{rule.id}-{n}") for rule in NL.rules for n, one in enumerate(rule.asked)]
