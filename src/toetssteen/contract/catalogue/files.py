"""INP, part two: what can be wrong with a file: definitions, rules, a rollout plan."""

from typing import Final

from toetssteen.contract.catalogue.entry import Entry
from toetssteen.contract.text import Text

FILES: Final = (
    Entry(
        "INP-FIL-001",
        400,
        title=Text(
            "De codering of de vorm van het bestand is niet duidelijk",
            "The encoding or format of the file is not clear",
        ),
        remedy=Text(
            "Geef de juiste codering of vorm op, of herstel de genoemde regel.",
            "State the right encoding or format, or repair the named line.",
        ),
    ),
    Entry(
        "INP-FIL-002",
        400,
        title=Text("Het archief is te groot of verdacht", "The archive is too large or suspect"),
        remedy=Text(
            "Het archief is te groot of verdacht; bewaar het opnieuw.",
            "The archive is too large or suspect; save it again.",
        ),
    ),
    Entry(
        "INP-FIL-003",
        400,
        title=Text(
            "Het bestand bevat een DOCTYPE of entiteiten", "The file holds a DOCTYPE or entities"
        ),
        remedy=Text("Verwijder DOCTYPE en entiteiten.", "Remove DOCTYPE and entities."),
    ),
    Entry(
        "INP-FIL-004",
        400,
        title=Text(
            "Het bestand verwijst naar een context op een ander adres",
            "The file refers to a context at another address",
        ),
        remedy=Text(
            "Gebruik een meegeleverde context; er wordt niets opgehaald.",
            "Use a bundled context; nothing is fetched.",
        ),
    ),
    Entry(
        "INP-FIL-005",
        400,
        title=Text("De syntaxis van het bestand klopt niet", "The syntax of the file is wrong"),
        remedy=Text(
            "Herstel de syntaxis op de genoemde regel.", "Repair the syntax at the named line."
        ),
    ),
    Entry(
        "INP-FIL-006",
        400,
        title=Text(
            "De kolommen voor begrip en definitie zijn niet gevonden",
            "The columns for term and definition were not found",
        ),
        remedy=Text(
            "Wijs de kolommen voor begrip en definitie aan.",
            "Point out the columns for term and definition.",
        ),
    ),
    Entry(
        "INP-FIL-007",
        400,
        title=Text("Het bestand is niet te lezen", "The file cannot be read"),
        remedy=Text(
            "Geef een leesbaar bestand in een bekende vorm.",
            "Give a readable file in a known format.",
        ),
    ),
    Entry(
        "INP-ROW-001",
        400,
        title=Text("Een rij is niet te lezen", "A row cannot be read"),
        remedy=Text(
            "Herstel de genoemde rij; de andere zijn beoordeeld.",
            "Repair the named row; the others were judged.",
        ),
    ),
    Entry(
        "INP-BAS-001",
        400,
        title=Text("De nulmeting klopt niet", "The baseline is wrong"),
        remedy=Text(
            "Schrijf de nulmeting opnieuw met --write-baseline, of herstel de genoemde regel.",
            "Write the baseline anew with --write-baseline, or repair the named line.",
        ),
    ),
    Entry(
        "INP-SUP-001",
        400,
        title=Text("Het bestand met uitzonderingen klopt niet", "The suppressions are wrong"),
        remedy=Text(
            "Herstel de genoemde uitzondering.",
            "Repair the named suppression.",
        ),
    ),
    Entry(
        "INP-RUL-001",
        400,
        title=Text(
            "Een regelbestand is geen JSON of geen object",
            "A rule file is not JSON or not an object",
        ),
        remedy=Text(
            "Herstel het regelbestand: geen JSON of geen object.",
            "Repair the rule file: not JSON or not an object.",
        ),
    ),
    Entry(
        "INP-RUL-002",
        400,
        title=Text(
            "Een veld van een regel heeft een waarde die niet mag",
            "A field of a rule has a value that is not allowed",
        ),
        remedy=Text(
            "Geef het genoemde veld een toegestane waarde.",
            "Give the named field an allowed value.",
        ),
    ),
    Entry(
        "INP-RUL-003",
        400,
        title=Text(
            "Een reguliere expressie van een regel klopt niet",
            "A regular expression of a rule is wrong",
        ),
        remedy=Text(
            "Herstel de reguliere expressie in het genoemde bestand en veld.",
            "Repair the regular expression in the named file and field.",
        ),
    ),
    Entry(
        "INP-RUL-004",
        400,
        title=Text("Twee regels hebben hetzelfde id", "Two rules have the same id"),
        remedy=Text(
            "Geef elke regel een eigen id; zie beide bestanden.",
            "Give each rule its own id; see both files.",
        ),
    ),
    Entry(
        "INP-RUL-005",
        400,
        title=Text("De map bevat geen regels", "The directory holds no rules"),
        remedy=Text(
            "Wijs een map aan met minstens één regel.",
            "Point to a directory with at least one rule.",
        ),
    ),
    Entry(
        "INP-PLN-001",
        400,
        title=Text("Het uitrolplan klopt niet", "The rollout plan is wrong"),
        remedy=Text(
            "Herstel het uitrolplan: onbekende of onmogelijke waarde.",
            "Repair the rollout plan: unknown or impossible value.",
        ),
    ),
)
