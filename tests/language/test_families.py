"""Families of words are data: in order, in the right case, known, and of use."""

import ast
from pathlib import Path

import pytest

from tests.rules.judging import LEXICON, words
from toetssteen import rules
from toetssteen.language import families
from toetssteen.language.lexicon import Number, WordClass

NAMES = [name for name in vars(families) if name.isupper()]
IN_CAPITALS = {"BEKENDE_AFKORTING", "EENHEID", "VOORNAAM"}

each_family = pytest.mark.parametrize("name", NAMES)


def entries(name: str) -> list[str]:
    """Return the entries of a family in the order of its file; of a table the keys."""
    source = ast.parse(Path(families.__file__).read_text(encoding="utf-8"))
    value = next(
        node.value
        for node in source.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name
    )
    literal = next(node for node in ast.walk(value) if isinstance(node, ast.Set | ast.Dict))
    nodes = literal.elts if isinstance(literal, ast.Set) else literal.keys
    return [str(ast.literal_eval(node)) for node in nodes if node is not None]


@each_family
def test_a_family_is_sorted_and_names_nothing_twice(name: str) -> None:
    assert entries(name) == sorted(set(entries(name)))
    assert set(entries(name)) == set(getattr(families, name))


@each_family
def test_an_entry_is_in_lower_case_unless_it_is_known_in_capitals(name: str) -> None:
    for entry in entries(name):
        assert entry.strip() == entry != ""
        assert name in IN_CAPITALS or entry == entry.lower()


@each_family
def test_a_family_is_used_by_a_rule(name: str) -> None:
    sources = [
        path.read_text(encoding="utf-8") for path in Path(rules.__file__).parent.rglob("*.py")
    ]
    assert max(source.count(name) for source in sources) > 1  # imported and used


@pytest.mark.parametrize("noun", sorted(families.N_OM | families.NORM_GENUS))
def test_a_genus_is_a_noun_in_the_singular(noun: str) -> None:
    nouns = {
        (reading.lemma, reading.number)
        for reading in LEXICON.readings(noun)
        if reading.word_class is WordClass.NOUN and not reading.is_guess
    }
    assert (noun, Number.SINGULAR) in nouns


@pytest.mark.parametrize("name", ["PLAATSHOUDER", "AFKORTING_PUNT"])
def test_an_entry_of_words_reads_as_one_text(name: str) -> None:
    for entry in entries(name):
        assert " ".join(token.form for token in words(entry).tokens if token.is_word) == entry


def test_a_dotted_abbreviation_is_short_for_words_that_begin_with_its_letters() -> None:
    for short, in_full in families.AFKORTING_PUNT.items():
        initials = [word[0] for word in in_full.split()]
        assert short.removesuffix(".").split(".") == initials


def test_what_is_known_in_capitals_has_two_of_them_and_is_no_unit_twice() -> None:
    for known in families.BEKENDE_AFKORTING | families.EENHEID:
        assert sum(letter.isupper() or letter.isdigit() for letter in known) >= 2
    assert families.BEKENDE_AFKORTING.isdisjoint(families.EENHEID)
