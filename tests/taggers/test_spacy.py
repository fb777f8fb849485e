"""A spaCy pipeline as what says the classes of words; skipped where spaCy is not installed."""

from pathlib import Path

import pytest

from toetssteen.contract.errors import SettingsError
from toetssteen.contract.text import Language
from toetssteen.language.lexicon import Number, VerbForm, WordClass
from toetssteen.rules.profile import WordClassWish

spacy = pytest.importorskip("spacy", reason="spaCy is an extra: pip install 'toetssteen[spacy]'")

PATTERNS = (
    ("de", {"POS": "DET", "MORPH": "PronType=Art"}),
    ("verleende", {"POS": "VERB", "MORPH": "VerbForm=Part"}),
    ("vergunningen", {"POS": "NOUN", "MORPH": "Number=Plur"}),
    ("vervallen", {"POS": "VERB", "MORPH": "VerbForm=Fin"}),
)


@pytest.fixture
def pipeline(tmp_path: Path) -> str:
    """Return the path of a pipeline that knows four words."""
    nlp = spacy.blank("nl")
    ruler = nlp.add_pipe("attribute_ruler")
    for word, attributes in PATTERNS:
        ruler.add([[{"ORTH": word}]], attributes)
    nlp.to_disk(tmp_path / "klein")
    return str(tmp_path / "klein")


def test_a_pipeline_says_the_class_number_and_form_of_each_word(pipeline: str) -> None:
    from toetssteen.taggers.spacy import SpacyClasses  # noqa: PLC0415

    article, participle, noun, verb = SpacyClasses(pipeline).tag(
        ["de", "verleende", "vergunningen", "vervallen"]
    )

    assert article.is_article
    assert (participle.verb_form, participle.is_prenominal) == (VerbForm.PARTICIPLE, True)
    assert (noun.word_class, noun.number) == (WordClass.NOUN, Number.PLURAL)
    assert verb.verb_form is VerbForm.FINITE


def test_a_pipeline_that_is_not_there_is_named() -> None:
    from toetssteen.container import knowledge_of  # noqa: PLC0415

    with pytest.raises(SettingsError, match="nergens"):
        knowledge_of(Language.NL, WordClassWish("nergens"))
