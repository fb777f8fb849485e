"""Word classes in context, asked for when a rule needs them."""

from collections.abc import Sequence

from tests.language.data import TAGGER, words_of
from toetssteen.language.knowledge import TagsOfWords
from toetssteen.language.tags import Tag


class Counting:
    """Our tagger, and how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def tag(self, forms: Sequence[str]) -> tuple[Tag, ...]:
        self.asked += 1
        return TAGGER.tag(forms)


def test_a_text_is_tagged_once_and_only_when_asked() -> None:
    counting = Counting()
    tags = TagsOfWords(words_of("de door een raad benoemde bestuurder"), counting)
    assert counting.asked == 0

    found = [tags.at(index) for index in range(6)]

    assert [tag.upos for tag in found if tag][:3] == ["DET", "ADP", "DET"]
    assert counting.asked == 1


def test_outside_the_text_and_without_a_tagger_nothing_is_known() -> None:
    words = words_of("schip")
    assert TagsOfWords(words, Counting()).at(1) is None
    assert TagsOfWords(words, None).at(0) is None
