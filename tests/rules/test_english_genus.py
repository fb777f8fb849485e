"""The head noun of the first English noun phrase, as a table."""

import pytest

from tests.rules.english import found, judge, subject

GENERA = (
    ("vessel that carries freight", "vessel"),
    ("data element value of a register", "value"),
    ("person or organisation that owns a ship", "person"),
    ("natural or legal person who leases a quay", "person"),
    ("one or more ships of one owner", "ships"),
    ("registered office of a company", "office"),
    ("registered letter", "letter"),
    ("code identifying the ward of a hospital", "code"),
    ("company holding shares in a port", "company"),
    ("bank holding company of a town", "company"),
    ("meeting of doctors about a patient", "meeting"),
    ("mooring of a ship along a quay", "mooring"),
    ("transferring patients to another ward", "transferring"),
    ("amount payable to a skipper", "amount"),
    ("person responsible for a lock", "person"),
    ("date due", "date"),
    ("water resistant material", "material"),
    ("contract signed by two parties", "contract"),
    ("document, signed or unsigned, of a notary", "document"),
    ("ship's master who signs a bill", "master"),
    ("parties' agreement about a quay", "agreement"),
    ("any person who enters a port", "person"),
    ("someone who treats a patient", "someone"),
    ("something that floats", "something"),
    ("long-term lease of a plot", "lease"),
    ("asset-backed security of a bank", "security"),
    ("main or primary document", "document"),
    ("federal, representative republic with nine states", "republic"),
    ("legally binding agreement between two towns", "agreement"),
    ("second level code of a country", "code"),
    ("level 3 code of a country", "code"),
    ("three-digit code of a ward", "code"),
    ("other body than a court", "body"),
    ("given name of a patient", "name"),
    ("following day of a journey", "day"),
    ("that part of a quay that runs dry", "part"),
    ("the highest officer of a port", "officer"),
    ("(temporary) permit of a council", "permit"),
    ("set of quays, jetties and locks", "set"),
    ("place where a ship is moored", "place"),
    ("harbour master", "master"),
    ("high voltage grid with two owners", "grid"),
    ("accounting period of a school", "period"),
    ("insurance policy covering a ship", "policy"),
    ("number of ships in a port", "number"),
    ('"dry" cargo on a barge', "cargo"),
)
NONE = ("when a vessel is tied up", "where a council meets", "at the request of a resident", "of")


@pytest.mark.parametrize(("text", "genus"), GENERA)
def test_the_genus_is_the_last_noun_of_the_first_phrase(text: str, genus: str) -> None:
    taken_apart = subject(text)

    assert taken_apart.genus is not None
    assert taken_apart.words.tokens[taken_apart.genus].form == genus


@pytest.mark.parametrize("text", NONE)
def test_a_text_that_opens_with_no_noun_phrase_has_no_genus(text: str) -> None:
    assert subject(text).genus is None


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("<harbour law> place where a ship is moored", []),
        ("<port-state law> place where a ship is moored", []),
        ("<b> place where a ship is moored", ["VAL-TXT-001"]),
        ("place <harbour law> where a ship is moored", ["VAL-TXT-001"]),
    ],
)
def test_a_subject_marker_is_no_markup_and_no_part_of_the_definition(
    text: str, rules: list[str]
) -> None:
    verdict = judge(text, "berth")

    assert [rule for rule, _ in found(verdict, text)] == rules
    assert subject(text).words.tokens[0].form == "place"
