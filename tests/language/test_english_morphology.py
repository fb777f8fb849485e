"""Which English words name the same act."""

import pytest

from toetssteen.container import lexicon_of
from toetssteen.contract.text import Language
from toetssteen.language.english.morphology import events_of, same_event

LEXICON = lexicon_of(Language.EN)
SAME = (
    ("inspection", "inspects"),
    ("registration", "registering"),
    ("allocation", "allocated"),
    ("permission", "permits"),
    ("supervision", "supervise"),
    ("payment", "paid"),
    ("renewal", "renew"),
    ("mooring", "moored"),
    ("transportation", "transports"),
    ("inspect", "inspection"),
    ("closing", "closure"),
    ("seizure", "seized"),
)
OTHERS = (
    ("station", "states"),
    ("building", "build"),
    ("portion", "port"),
    ("department", "depart"),
    ("visitor", "visits"),
    ("payment", "payments"),
    ("moors", "moored"),
    ("message", "mess"),
    ("quay", "ship"),
)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_an_act_and_its_verb_are_one_event(one: str, other: str) -> None:
    assert same_event(one, other, LEXICON)


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_a_thing_a_doer_and_the_same_word_again_are_not(one: str, other: str) -> None:
    assert not same_event(one, other, LEXICON)


def test_an_unknown_word_names_no_act() -> None:
    assert events_of("blorfation", LEXICON) == frozenset()
