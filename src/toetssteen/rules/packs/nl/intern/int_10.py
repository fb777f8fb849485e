"""INT-10: understandable without inside knowledge."""

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import ALLE, Kind
from toetssteen.rules.patterns import Match
from toetssteen.rules.rule import (
    Asked,
    Bad,
    Certainty,
    Good,
    Need,
    Obligation,
    Rule,
    Silence,
    cues,
)
from toetssteen.rules.subject import Subject

_CITED = frozenset({"artikel", "art.", "bijlage", "lid", "hoofdstuk", "paragraaf", "nen", "iso"})
_DOCUMENT = (
    "werkinstructie|handboek|toetsingskader|beleid|beleidskader|werkafspraak|procesbeschrijving"
    "|protocol|handleiding|instructie|richtlijnen"
)
_RULES = (
    "regels|regelgeving|voorschriften|wetgeving|normen|beleid|eisen|voorwaarden|richtlijnen"
    "|bepalingen"
)


def without_citation(subject: Subject, match: Match) -> Match | None:
    """Leave an exact reference to a public text alone."""
    near = range(match.first, min(subject.end, match.last + 8))
    words = subject.words
    is_exact = any(words.lower(index) in _CITED for index in near)
    return None if is_exact or subject.kind is Kind.VERWIJZING else match


RULE = Rule(
    id="INT-10",
    code="VAL-INT-010",
    title=Text(nl="Te begrijpen zonder voorkennis", en="Understandable without inside knowledge"),
    why=Text(
        nl="Wie het interne stuk niet heeft, heeft ook de definitie niet.",
        en="Without the internal document a reader has no definition either.",
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
    source="ISO 704",
    cues=(
        *cues(
            f"intern~ {_DOCUMENT}",
            f"volgens|conform|overeenkomstig|zie de|het|een {_DOCUMENT}",
            f"volgens|conform|overeenkomstig|zie {_DOCUMENT}",
            f"volgens|conform|overeenkomstig|zie … intern~ … {_DOCUMENT}",
            f"geldend~|vigerend~|toepasselijk~ {_RULES}",
            "bovengenoemd~|bovenstaand~|onderstaand~|voornoemd~|voormeld~",
            "hieronder|hierboven genoemd~|vermeld~|beschreven",
            "zie hieronder|hierboven|boven|onder|bijlage",
            then=without_citation,
        ),
        *cues(
            "wettelijk~ eisen|voorwaarden|vereisten",
            certainty=Certainty.PROBABLE,
            then=without_citation,
        ),
    ),
    good=(
        Good("aanvraag die voldoet aan artikel 4 van de Havenwet", begrip="volledige aanvraag"),
        Good("schip als bedoeld in artikel 3 van de Zeehavenwet", begrip="zeeschip"),
        Good("beleid van een gemeente voor sloepen", begrip="sloepennota"),
    ),
    bad=(
        Bad(
            "aanvraag die voldoet aan het interne toetsingskader",
            begrip="volledige aanvraag",
            points_at="interne toetsingskader",
        ),
        Bad(
            "vaartuig dat voldoet aan de geldende voorschriften",
            begrip="goedgekeurd vaartuig",
            points_at="geldende voorschriften",
        ),
        Bad(
            "kade langs de bovengenoemde haven",
            begrip="kopkade",
            points_at="bovengenoemde",
        ),
    ),
    asked=(Asked("vaartuig dat vracht vervoert", begrip="vrachtboot"),),
)
