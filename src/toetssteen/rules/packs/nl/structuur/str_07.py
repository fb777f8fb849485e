"""STR-07: no double negation."""

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.language.negation import NEGATIEF_BIJVOEGLIJK, NEGATIEF_NAAMWOORD
from toetssteen.rules.kind import KERN_OF_OPSOMMING
from toetssteen.rules.kinds import opens_a_clause
from toetssteen.rules.patterns import Match
from toetssteen.rules.rule import Bad, Good, Need, Obligation, Rule, cues
from toetssteen.rules.subject import Subject

_BOUNDARIES = frozenset({",", ";", "(", ")", "en", "of", "noch", "maar"})
_ADJECTIVES = "|".join(f"{lemma}~" for lemma in sorted(NEGATIEF_BIJVOEGLIJK))
_NOUNS = "|".join(f"{lemma}~" for lemma in sorted(NEGATIEF_NAAMWOORD))


def in_one_clause(subject: Subject, match: Match) -> Match | None:
    """Keep two negators that work on each other: no boundary of a clause between them."""
    between = range(match.first + 1, match.last + 1)
    is_split = any(
        subject.words.lower(index) in _BOUNDARIES or opens_a_clause(subject, index)
        for index in between
    )
    is_fixed = subject.words.reads(match.first - 1, ("dan", "niet")) or subject.words.reads(
        match.first, ("niet", "alleen")
    )
    return None if is_split or is_fixed else match


RULE = Rule(
    id="STR-07",
    code="VAL-STR-007",
    title=Text(nl="Geen dubbele ontkenning", en="No double negation"),
    why=Text(
        nl="Twee ontkenningen heffen elkaar op; de lezer moet rekenen.",
        en="Two negations cancel out; the reader has to calculate.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=KERN_OF_OPSOMMING,
    needs=frozenset({Need.DEFINIENS}),
    defect="ontkenning",
    message=Text(nl="‘{found}’ ontkent twee keer.", en="‘{found}’ negates twice."),
    advice=Text(nl="Zeg het zonder ontkenning.", en="Say it without a negation."),
    source="ISO 704",
    cues=cues(
        f"niet|geen|zonder|nooit {_ADJECTIVES}",
        f"niet|geen|zonder|nooit … {_ADJECTIVES}",
        f"niet|geen|zonder|nooit {_NOUNS}",
        "niet|nooit zonder",
        "geen … niet",
        "niet niet|geen",
        "zonder … niet|geen",
        then=in_one_clause,
    ),
    good=(
        Good(
            "onroerende zaak die een eigenaar niet bewoont sinds een jaar", begrip="leegstaand pand"
        ),
        Good("schip dat geen lading en geen passagiers vervoert", begrip="werkschip"),
        Good("perceel naast een onroerende zaak", begrip="buurperceel"),
    ),
    bad=(
        Bad("doorvaart die niet onmogelijk is", begrip="vaarweg", points_at="niet onmogelijk"),
        Bad(
            "persoon die niet zonder begeleiding woont",
            begrip="begeleid bewoner",
            points_at="niet zonder",
        ),
        Bad(
            "handeling die een college niet als ongeoorloofd aanmerkt",
            begrip="gedoogde handeling",
            points_at="niet als ongeoorloofd",
        ),
    ),
)
