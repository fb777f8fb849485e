"""The head noun of the first noun phrase."""

import pytest
from hypothesis import given

from tests.rules.judging import subject, words
from tests.rules.texts import CALM, LABELS, TEXTS
from toetssteen.rules.genus import LONGEST_PREMODIFIER, genus_of, may_be_participle


def genus(text: str) -> str | None:
    seen = subject(text)
    return None if seen.genus is None else seen.words.tokens[seen.genus].form


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("vaartuig dat vracht vervoert", "vaartuig"),
        ("het Vaartuig dat vracht vervoert", "Vaartuig"),
        ("drijvende steiger", "steiger"),
        ("grote, oude kade waaraan schepen liggen", "kade"),
        ("schriftelijk ingediende klacht", "klacht"),
        ("houten, op palen rustende vloer", "vloer"),
        ("op zichzelf staande gehelen", "gehelen"),
        ("aan een door een loods gebruikte boot aangebrachte lamp", "lamp"),
        ("drie maanden oude melding", "melding"),
        ("ten minste twee schepen", "schepen"),
        ("niet-beroepsmatige zorg", "zorg"),
        ("bij of krachtens wet aangewezen gebied", "gebied"),
        ("kant waarop energie beweegt", "kant"),
        ("zeer grote oude houten schepen", "schepen"),
        ("niet openbare kade", "kade"),
        ("zelf gebouwd schip", "schip"),
        ("twee schepen", "schepen"),
        ("2 schepen", "schepen"),
        ("alle in een haven aanwezige schepen", "schepen"),
        ("een of meer schepen", "schepen"),
        ("één of meerdere grote schepen", "schepen"),
        ("al dan niet drijvende steiger", "steiger"),
        ("(potentiële) afnemer van een product", "afnemer"),
        ("natuurlijke of rechtspersoon", "rechtspersoon"),
        ("vaste, hoge of andere kosten", "kosten"),
        ("zend- en ontvangstation", "ontvangstation"),
        ("te verwachten bedrag", "bedrag"),
        ("dat deel van een kade", "deel"),
        ("afmeren van een schip", "afmeren"),
        ("het aanleggen van schepen", "aanleggen"),
        ("besluit van een raad", "besluit"),
        ("verleende vergunning", "vergunning"),
        ("qqq die vaart", "qqq"),
        ("ieder schip van een reder", "schip"),
        ("ieder groot schip", "schip"),
    ],
)
def test_a_head_noun_is_found_behind_what_can_stand_before_it(text: str, head: str) -> None:
    assert genus(text) == head


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("door een havenraad benoemde bestuurder", "bestuurder"),
        ("door de raad op te stellen plan", "plan"),
        ("over de weg te vervoeren lading", "lading"),
        ("met een gewicht van 12 kg beladen schip", "schip"),
        ("met een kade (of steiger) verbonden schip", "schip"),
        ("als zodanig aangewezen deel", "deel"),
        ("als veilig aangemerkte kade", "kade"),
        ("op een als zodanig aangewezen plaats gelegen schip", "schip"),
        ("door de raad reeds vastgestelde regeling", "regeling"),
        ("plus dat een getal verhoogt", "plus"),
        ("door de raad vastgestelde of gewijzigde regeling", "regeling"),
        ("door de raad vastgesteld of", None),
        ("ter plaatse aanbrengen van kabels", "aanbrengen"),
        ("in beginsel openbare kade", "kade"),
        ("bij wet aangewezen gezag", "gezag"),
        ("bij de rechter ingediend stuk", "stuk"),
        ("bij van een imker", "bij"),
        ("bij die honing maakt", "bij"),
        ("getuige van een misdrijf", "getuige"),
        ("binnen (of buiten) gelegen kade", "kade"),
    ],
)
def test_a_phrase_with_a_preposition_leads_to_the_noun_that_it_goes_with(
    text: str, head: str | None
) -> None:
    assert genus(text) == head


@pytest.mark.parametrize("form", ["iets", "degene", "Ieder", "hetgeen", "eenieder"])
def test_a_pronoun_can_be_the_head(form: str) -> None:
    assert genus(f"{form} dat vaart") == form


@pytest.mark.parametrize(
    "text",
    [
        "",
        ".",
        "wanneer een schip ligt",
        "ligt aan een kade",
        "op verzoek van een bewoner",
        "(potentiële afnemer",
        "te betalen door een schipper",
        "zend-",
        "en of",
        "12",
    ],
)
def test_without_a_noun_phrase_there_is_no_head_and_none_is_guessed(text: str) -> None:
    assert genus(text) is None


def test_a_phrase_before_the_noun_is_followed_for_so_long_and_no_longer() -> None:
    def about(others: int) -> str:
        return "door " + "heel " * others + "raad benoemde bestuurder"

    assert genus(about(LONGEST_PREMODIFIER - 2)) == "bestuurder"
    assert genus(about(LONGEST_PREMODIFIER - 1)) is None


def test_the_head_stands_before_the_end_of_the_phrase() -> None:
    assert genus_of(words("drijvende steiger"), 0, 1) is None
    assert genus_of(words("schip drijvende steiger"), 1, 3) == 2


def test_a_past_tense_before_a_noun_can_be_a_participle() -> None:
    verleende = words("verleende vergunning geeft vergunning verleende die")

    assert may_be_participle(verleende, 0)
    assert not may_be_participle(verleende, 2)
    assert not may_be_participle(verleende, 4)


@CALM
@given(TEXTS, LABELS)
def test_a_head_is_a_word_of_the_definiens(text: str, begrip: str) -> None:
    seen = subject(text, begrip)

    if seen.genus is not None:
        assert seen.first <= seen.genus < seen.end
        assert seen.words.tokens[seen.genus].is_word
