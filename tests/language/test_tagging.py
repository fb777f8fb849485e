import sys
import zlib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from statistics import median
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.language.data import LEXICON, TAGGER, WEIGHTS
from tests.real_data import DATA, needs_data
from toetssteen.language import tag_features
from toetssteen.language.lexicon import Number, VerbForm, WordClass
from toetssteen.language.tag_weights import MAGIC, VERSION, joined, pack, unpack
from toetssteen.language.tagging import Tag, Tagger
from toetssteen.language.tags import TAGS


def tags(text: str) -> list[str]:
    names = {tag: name for name, tag in TAGS.items()}
    return [names[tag] for tag in TAGGER.tag(text.split())]


def tag_of(word: str, text: str) -> Tag:
    forms = text.split()
    return TAGGER.tag(forms)[forms.index(word)]


def test_a_definition_is_tagged_word_by_word() -> None:
    assert tags("persoon die een schip in een haven bestuurt") == [
        *("noun-singular", "pronoun-relative", "article", "noun-singular"),
        *("preposition", "article", "noun-singular", "finite"),
    ]


@pytest.mark.parametrize(
    ("word", "text", "word_class"),
    [
        ("besluit", "besluit van de raad over een haven", WordClass.NOUN),
        ("besluit", "persoon die over een haven besluit", WordClass.VERB),
        ("staat", "staat van een schip", WordClass.NOUN),
        ("staat", "paal die in de haven staat", WordClass.VERB),
        ("dat", "schip dat in de haven ligt", WordClass.PRONOUN),
        ("dat", "mededeling dat het schip vertrekt", WordClass.CONJUNCTION),
    ],
)
def test_the_context_decides_what_the_lexicon_leaves_open(
    word: str, text: str, word_class: WordClass
) -> None:
    assert tag_of(word, text).word_class is word_class


def test_a_participle_before_a_noun_is_kept_apart_from_a_predicate_and_a_finite_verb() -> None:
    before_noun = tag_of("geregistreerde", "geregistreerde persoon die een schip bezit")
    predicate = tag_of("geregistreerd", "persoon die door de gemeente is geregistreerd")

    assert before_noun.verb_form is predicate.verb_form is VerbForm.PARTICIPLE
    assert before_noun.is_prenominal
    assert not predicate.is_prenominal
    assert (
        tag_of("is", "persoon die door de gemeente is geregistreerd").verb_form is VerbForm.FINITE
    )


def test_a_noun_has_a_number_and_an_article_is_marked() -> None:
    assert tag_of("schepen", "haven voor de schepen").number is Number.PLURAL
    assert tag_of("haven", "haven voor de schepen").number is Number.SINGULAR
    assert tag_of("de", "haven voor de schepen").is_article


def test_no_words_have_no_tags() -> None:
    assert TAGGER.tag([]) == ()


@given(st.lists(st.text(st.characters(), max_size=90), max_size=25))
def test_any_words_get_as_many_tags(forms: list[str]) -> None:
    assert len(TAGGER.tag(forms)) == len(forms)


@given(st.lists(st.sampled_from(["de", "haven", "van", "schepen", "ligt", "."]), max_size=12))
def test_what_was_tagged_before_changes_nothing(forms: list[str]) -> None:
    assert TAGGER.tag(forms) == Tagger(WEIGHTS, LEXICON).tag(forms)


def test_a_text_ten_times_as_long_takes_about_ten_times_as_long() -> None:
    words = ["haven", "waarin", "een", "schip", "van", "de", "gemeente", "ligt", ","] * 100
    TAGGER.tag(words)

    def seconds(forms: list[str]) -> float:
        start = process_time()
        TAGGER.tag(forms)
        return process_time() - start

    once = median(seconds(words) for _ in range(5))
    assert median(seconds(words * 10) for _ in range(5)) < 25 * once


@given(st.lists(st.sampled_from(["de", "haven", "Van", "schepen", "42", "."]), min_size=1))
def test_training_sees_the_features_that_tagging_weighs(forms: list[str]) -> None:
    row = (tag_features.START, tag_features.START, *forms, tag_features.END, tag_features.END)

    for at, form in enumerate(forms):
        weighed = [
            *tag_features.own(form, LEXICON),
            tag_features.shape(form, is_first=at == 0),
            *tag_features.beside(row[at + 1], LEXICON, "-1"),
            *tag_features.beside(row[at + 3], LEXICON, "+1"),
            *tag_features.two_before(row[at], LEXICON),
            *tag_features.two_behind(row[at + 4], LEXICON),
        ]
        assert sorted(tag_features.features_of(forms, at, LEXICON)) == sorted(weighed)


def test_the_data_are_read_at_the_first_text_and_refused_then() -> None:
    tagger = Tagger(b"", LEXICON)

    with pytest.raises(ValueError, match="not a weights file"):
        tagger.tag(["haven"])


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"PK\x03\x04", "not a weights file"),
        (MAGIC + b"9" + WEIGHTS[len(MAGIC) + 1 :], "of version b'9'"),
        (WEIGHTS[:-100], "damaged"),
        (MAGIC + VERSION + zlib.compress(b""), "damaged"),
        (MAGIC + VERSION + zlib.compress(b"\0\0\0\0name\0too short"), "damaged"),
    ],
)
def test_data_that_are_no_weights_are_refused_with_the_reason(data: bytes, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        unpack(data)


def test_what_is_packed_is_what_is_read() -> None:
    weights = unpack(pack(("name", "mark"), {"any": [-3, 4]}, [[0, 0], [7, -1], *[[0, 0]] * 7]))

    assert weights.of(["any"]) == joined([-3, 4])
    assert weights.of(["never seen"]) == 0
    assert weights.histories[1] == joined([7, -1])


def test_two_features_that_would_be_taken_for_each_other_are_refused() -> None:
    with pytest.raises(ValueError, match="same CRC-32"):
        pack(("name",), {"plumless": [1], "buckeroo": [2]}, [[0]] * 4)


def test_every_tag_of_the_data_is_known_and_the_file_is_small() -> None:
    assert unpack(WEIGHTS).tags == tuple(TAGS)
    assert len(WEIGHTS) < 600_000


def gold(path: Path, most: int) -> Iterator[list[tuple[str, str]]]:
    for block in islice(path.read_text(encoding="utf-8").strip().split("\n\n"), most):
        rows = [line.split("\t") for line in block.split("\n") if line[0].isdigit()]
        yield [(row[1], row[3].replace("AUX", "VERB")) for row in rows if row[0].isdecimal()]


@needs_data
@pytest.mark.parametrize("name", ["nl_lassy-ud-test.conllu", "nl_alpino-ud-test.conllu"])
def test_on_sentences_never_seen_more_than_95_percent_of_the_classes_are_right(name: str) -> None:
    assert DATA is not None
    path = DATA / "treebank" / name
    if not path.exists():
        pytest.skip(f"no treebank: {name} is absent")

    sentences = list(gold(path, 400))
    right = sum(
        tag.upos == upos
        for sentence in sentences
        for tag, (_, upos) in zip(TAGGER.tag([form for form, _ in sentence]), sentence, strict=True)
    )

    assert right / sum(map(len, sentences)) > 0.95


def test_the_tagger_needs_nothing_but_python() -> None:
    assert "numpy" not in sys.modules
