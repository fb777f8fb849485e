"""ISO-09: stands alone."""

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import ALLE, Kind
from toetssteen.rules.patterns import Match
from toetssteen.rules.rule import Asked, Bad, Good, Need, Obligation, Rule, Silence, cues
from toetssteen.rules.subject import Subject

_CITED = frozenset({"act", "annex", "article", "chapter", "clause", "iso", "iec", "section"})
_DOCUMENT = (
    "guide|guideline|guidelines|handbook|instruction|instructions|manual|policy|specification"
    "|documentation|appendix"
)
_RULES = "conditions|guidelines|legislation|policies|policy|procedures|regulations|rules|standards"
_TOLD = "defined|described|explained|listed|mentioned|set|specified|stated"


def without_citation(subject: Subject, match: Match) -> Match | None:
    """Leave an exact reference to a public text alone."""
    near = range(match.first, min(subject.end, match.last + 8))
    words = subject.words
    is_exact = any(words.lower(index) in _CITED for index in near)
    is_exact = is_exact or any(words.tokens[index].form[0].isdigit() for index in near)
    return None if is_exact or subject.kind is Kind.VERWIJZING else match


RULE = Rule(
    id="ISO-09",
    code="VAL-ISO-009",
    title=Text(nl="Staat op zichzelf", en="Stands alone"),
    why=Text(
        nl="Wie het andere stuk niet heeft, heeft ook de definitie niet.",
        en="Without the other document a reader has no definition either.",
    ),
    category=Category.STRUCTUUR,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=ALLE,
    needs=frozenset({Need.DEFINIENS}),
    defect="bekend",
    silence=Silence.UNCHECKED,
    question=Text(
        nl="Begrijpt iemand buiten de organisatie elk woord?",
        en="Does somebody outside the organisation understand every word?",
    ),
    message=Text(
        nl="‘{found}’ wijst naar iets wat de lezer niet heeft.",
        en="‘{found}’ points at something that the reader does not have.",
    ),
    advice=Text(
        nl="Schrijf op wat daar staat, of verwijs naar een openbare bron met artikel of nummer.",
        en="Write down what it says, or cite a public source with article or number.",
    ),
    source="ISO/IEC 11179-4",
    cues=cues(
        f"internal {_DOCUMENT}|{_RULES}",
        f"{_TOLD} in|by the|this|our {_DOCUMENT}",
        f"{_TOLD} above|below|elsewhere|hereinafter|herein",
        f"applicable|prevailing {_RULES}",
        "aforementioned|aforesaid|above-mentioned|abovementioned|foregoing|undermentioned",
        "see also|above|below|the",
        "the above <noun>",
        then=without_citation,
    ),
    good=(
        Good("request that meets article 4 of the Harbour Act", begrip="full request"),
        Good("ship as defined in section 3 of the Sea Ports Act", begrip="sea ship"),
        Good("policy of a municipality for sloops", begrip="sloop memorandum"),
    ),
    bad=(
        Bad(
            "request that meets the internal guidelines",
            begrip="full request",
            points_at="internal guidelines",
        ),
        Bad(
            "vessel that meets the applicable regulations",
            begrip="approved vessel",
            points_at="applicable regulations",
        ),
        Bad("quay along the aforementioned port", begrip="head quay", points_at="aforementioned"),
        Bad("dose of a drug as described below", begrip="base dose", points_at="described below"),
    ),
    asked=(Asked("vessel that carries freight", begrip="freighter"),),
)
