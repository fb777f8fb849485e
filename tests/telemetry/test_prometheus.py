from msgspec import structs
from prometheus_client.parser import text_string_to_metric_families as parsed

from tests.telemetry.events import EVERY, FELL_BACK
from toetssteen.evidence.observation import Failure, Lane, Observation
from toetssteen.evidence.observation import ShadowState as State
from toetssteen.telemetry.interface import Event, FlagsRead, Shadowed, Stored
from toetssteen.telemetry.prometheus import PrometheusMetrics


def told(*events: Event) -> dict[tuple[str, ...], float]:
    metrics = PrometheusMetrics("1.2.3")
    for event in events:
        metrics.emit(event)
    return {
        (sample.name, *sorted(sample.labels.values())): sample.value
        for family in parsed(metrics.exposition().decode())
        for sample in family.samples
        if not sample.name.endswith("_created")
    }


def test_every_event_is_counted_somewhere() -> None:
    before = told()

    for event in EVERY:
        assert told(event) != before, event


def test_a_fallback_is_an_answer_of_the_control_and_a_failure_of_the_candidate() -> None:
    seen = told(FELL_BACK)

    assert seen["toetssteen_answers_total", "fallback", "v1"] == 1
    assert seen["toetssteen_decisions_total", "bucket"] == 1
    failed = ("toetssteen_engine_failures_total", "TMO-ENG-001", "candidate", "v2-compat")
    assert seen[failed] == 1
    assert seen["toetssteen_engine_duration_seconds_count", "control", "v1"] == 1
    assert seen["toetssteen_rollout_epoch", "R10", "engine"] == 7


def test_a_full_pool_is_nobodys_failure() -> None:
    overflow = Observation("v2-compat", failure=Failure.OVERFLOW)
    seen = told(structs.replace(FELL_BACK, failures=(overflow,)))

    assert not [key for key in seen if key[0] == "toetssteen_engine_failures_total"]


def test_the_counts_of_the_shadow_add_up() -> None:
    ended = (State.COMPLETED, State.FAILED, State.TIMED_OUT, State.DROPPED, State.COMPLETED)
    seen = told(*(Shadowed(state, Lane.FORWARD, "v2") for state in ended))

    counts = {key[1]: value for key, value in seen.items() if key[0] == "toetssteen_shadow_total"}
    assert counts == {"completed": 2, "failed": 1, "timed_out": 1, "dropped": 1}


def test_one_state_of_a_source_is_set_at_a_time() -> None:
    seen = told(FlagsRead("store", "ok", 1), FlagsRead("store", "stale", 1))

    states = {k[1:]: v for k, v in seen.items() if k[0] == "toetssteen_flag_source_state"}
    assert states == {("ok", "store"): 0, ("stale", "store"): 1, ("missing", "store"): 0}


def test_a_store_that_fails_is_down() -> None:
    assert told(Stored("x", 0.1, is_done=True))[("toetssteen_store_up",)] == 1
    assert told(Stored("x", 0.1, is_done=False))[("toetssteen_store_up",)] == 0


def test_two_houses_in_one_process_do_not_share_counts() -> None:
    one, other = PrometheusMetrics("1"), PrometheusMetrics("1")
    one.emit(FELL_BACK)

    assert b'toetssteen_answers_total{outcome="fallback"' in one.exposition()
    assert b'toetssteen_answers_total{outcome="fallback"' not in other.exposition()
