"""SAM-03: no definition inside a definition."""

from toetssteen.contract.result import Category, Severity
from toetssteen.contract.text import Text
from toetssteen.rules.kind import KERN_OF_OPSOMMING
from toetssteen.rules.noted import reports_noted
from toetssteen.rules.rule import Bad, Good, Need, Neighbour, Obligation, Rule

RULE = Rule(
    id="SAM-03",
    code="VAL-SAM-003",
    title=Text(nl="Geen definitie in een definitie", en="No definition inside a definition"),
    why=Text(
        nl="Een definitie die in een andere is uitgeschreven, moet op twee plaatsen kloppen.",
        en="A definition that is written out inside another has to be right in two places.",
    ),
    category=Category.SAMENHANG,
    obligation=Obligation.VERPLICHT,
    ceiling=Severity.WARNING,
    kinds=KERN_OF_OPSOMMING,
    needs=frozenset({Need.DEFINIENS}),
    defect="overlap",
    message=Text(
        nl="‘{found}’ is de definitie van een ander begrip.",
        en="‘{found}’ is the definition of another concept.",
    ),
    advice=Text(
        nl="Schrijf de term van dat begrip in plaats daarvan.",
        en="Write the term of that concept instead.",
    ),
    source="ISO 704",
    check=reports_noted("SAM-03", Severity.WARNING),
    any_language=True,
    good=(
        Good(
            "bedrag dat een schipper aan een roeier betaalt",
            begrip="roeiersloon",
            glossary=(Neighbour("roeier", "hulp die trossen van schepen vastmaakt"),),
        ),
        Good(
            "vergoeding voor een tolk in een rechtszaal",
            begrip="tolkengeld",
            glossary=(Neighbour("tolk", "vertaler van gesproken taal"),),
        ),
        Good(
            "pomp die warmte uit een bodem haalt",
            begrip="bodempomp",
            glossary=(Neighbour("warmtebron", "bodem waaruit een pomp warmte haalt"),),
        ),
    ),
    bad=(
        Bad(
            "geld van een schipper voor een hulp die trossen van vertrekkende zeeschepen "
            "vastmaakt, per reis en per dag",
            begrip="roeiersloon",
            points_at="hulp die trossen van vertrekkende zeeschepen vastmaakt",
            glossary=(
                Neighbour("roeier", "hulp die trossen van vertrekkende zeeschepen vastmaakt"),
            ),
        ),
        Bad(
            "zaal waarin een erkende vertaler van gesproken taal voor een rechter optreedt",
            begrip="tolkzaal",
            points_at="erkende vertaler van gesproken taal voor een rechter",
            glossary=(Neighbour("tolk", "erkende vertaler van gesproken taal voor een rechter"),),
        ),
        Bad(
            "kabel van een woning met zonnepanelen naar een toestel dat warmte uit diepe "
            "bodem haalt",
            begrip="bodemkabel",
            points_at="toestel dat warmte uit diepe bodem haalt",
            glossary=(Neighbour("warmtelans", "toestel dat warmte uit diepe bodem haalt"),),
        ),
    ),
)
