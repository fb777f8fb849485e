"""The store without a database does what the model of the register does."""

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.soaking import examples
from tests.stores.test_register_model import Register
from toetssteen.testing.stores import MemoryDefinitions


def test_the_store_without_a_database_is_a_dictionary_of_lists() -> None:
    class RegisterInMemory(Register):
        register = MemoryDefinitions()

    run_state_machine_as_test(
        RegisterInMemory,
        settings=settings(
            max_examples=examples(25),
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
