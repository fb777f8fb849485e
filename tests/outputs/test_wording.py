import pytest

from toetssteen.contract.result import Severity
from toetssteen.contract.text import Language, Text
from toetssteen.outputs import wording


@pytest.mark.parametrize(
    ("score", "shown"),
    [
        (1.0, "1,00"),
        (0.7499, "0,74"),
        (0.57, "0,57"),
        (0.29, "0,29"),
        (0.0, "0,00"),
        (0.9999, "0,99"),
    ],
)
def test_a_score_is_never_rounded_up(score: float, shown: str) -> None:
    assert wording.score(score, Language.NL) == shown


def test_numbers_follow_the_language() -> None:
    assert wording.whole(12_345, Language.NL) == "12.345"
    assert wording.whole(12_345, Language.EN) == "12,345"
    assert wording.score(0.5, Language.EN) == "0.50"


def test_one_is_singular() -> None:
    assert wording.severity_count(Severity.ERROR, 1, Language.NL) == "1 fout"
    assert wording.severity_count(Severity.ERROR, 2, Language.NL) == "2 fouten"


def test_every_sentence_is_in_both_languages() -> None:
    sentences = [value for value in vars(wording).values() if isinstance(value, Text)]

    assert len(sentences) > 40
    assert all(sentence.nl and sentence.en for sentence in sentences)
