"""VAL-TXT-010: spelling. Judges only where a profile asks for it."""

from collections.abc import Iterator

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.compounds import split_compound
from toetssteen.rules.kind import ALLE
from toetssteen.rules.rule import Bad, Certainty, Finding, Good, Need, Obligation, Rule
from toetssteen.rules.subject import Subject

_SHORTEST = 4  # letters; shorter unknown words are mostly codes


def check(subject: Subject) -> Iterator[Finding]:
    """Find words that are neither known, nor compounds of known words, nor the term's own."""
    odd = [index for index in range(len(subject.words)) if _is_odd(subject, index)]
    if odd:
        first, *further = (subject.span(index, index) for index in odd)
        yield Finding(*first, Certainty.PROBABLE, further=tuple(further))


def _is_odd(subject: Subject, index: int) -> bool:
    form = subject.words.tokens[index].form
    is_plain = form.islower() and form.isalpha() and len(form) >= _SHORTEST
    return (
        is_plain
        and not subject.words.readings(index)
        and form not in subject.profile.eigen_woorden
        and not any(form == word.lower for label in subject.labels for word in label.words)
        and split_compound(form, subject.lexicon) is None
    )


RULE = Rule(
    id="VAL-TXT-010",
    code="VAL-TXT-010",
    title=Text(nl="Spelling", en="Spelling"),
    why=Text(
        nl="Een verkeerd gespeld woord is niet te vinden en wekt wantrouwen.",
        en="A word that is spelt wrongly cannot be found and breeds distrust.",
    ),
    category=Category.TAAL,
    obligation=Obligation.OPTIONEEL,
    ceiling=Severity.INFO,
    kinds=ALLE,
    needs=frozenset({Need.DEFINIENS}),
    on_request=True,
    defect="spelling",
    message=Text(
        nl="‘{found}’ staat niet in de woordenlijst.", en="‘{found}’ is not in the word list."
    ),
    advice=Text(
        nl="Kijk de spelling na; zet een vakwoord bij eigen_woorden in het profiel.",
        en="Check the spelling; put a technical word in eigen_woorden of the profile.",
    ),
    source="Woordenlijst Nederlandse Taal",
    check=check,
    good=(
        Good("vaartuig dat vracht vervoert", begrip="vrachtboot", profile="havenstad"),
        Good("kadebeheerder die ligplaatsgeld int", begrip="kademeester", profile="havenstad"),
        Good("bewoner van Zuidwolderveen met een tuin", begrip="tuinder", profile="havenstad"),
        Good("quabba met een deksel", begrip="quabba met deksel", profile="havenstad"),
        Good("schip dat vrahct vervoert", begrip="vrachtboot"),
    ),
    bad=(
        Bad(
            "schip dat vrahct vervoert",
            begrip="vrachtboot",
            points_at="vrahct",
            profile="havenstad",
        ),
        Bad(
            "persoon die een patient behandlet",
            begrip="zorgverlener",
            points_at="behandlet",
            profile="havenstad",
        ),
        Bad(
            "deel van een gemeente met een shcool",
            begrip="schoolwijk",
            points_at="shcool",
            profile="havenstad",
        ),
    ),
)
