"""INP, part one: what can be wrong with a request."""

from typing import Final

from toetssteen.contract.catalogue.entry import Entry
from toetssteen.contract.text import Text

REQUESTS: Final = (
    Entry(
        "INP-SCH-001",
        400,
        title=Text("Het verzoek past niet in het schema", "The request does not fit the schema"),
        remedy=Text(
            "Pas alle genoemde velden aan het schema aan.", "Make all listed fields fit the schema."
        ),
    ),
    Entry(
        "INP-PRF-001",
        400,
        title=Text("Dit profiel bestaat niet", "This profile does not exist"),
        remedy=Text(
            "Kies een bestaand profiel; zie de lijst.", "Choose an existing profile; see the list."
        ),
    ),
    Entry(
        "INP-VAR-001",
        400,
        title=Text("Deze variant of dit pack bestaat niet", "This variant or pack does not exist"),
        remedy=Text(
            "Kies een bestaande variant of pack; zie de lijst.",
            "Choose an existing variant or pack; see the list.",
        ),
    ),
    Entry(
        "INP-VER-001",
        400,
        title=Text(
            "Deze contractversie wordt niet ondersteund", "This contract version is not supported"
        ),
        remedy=Text("Gebruik contractversie 1.0.0.", "Use contract version 1.0.0."),
    ),
    Entry(
        "INP-JSN-001",
        400,
        title=Text("De invoer is geen JSON", "The input is not JSON"),
        remedy=Text(
            "Stuur geldige JSON; zie regel en kolom.", "Send valid JSON; see line and column."
        ),
    ),
    Entry(
        "INP-JSN-002",
        400,
        title=Text("De invoer is geen UTF-8 zonder BOM", "The input is not UTF-8 without a BOM"),
        remedy=Text("Stuur UTF-8 zonder BOM.", "Send UTF-8 without a BOM."),
    ),
    Entry(
        "INP-JSN-003",
        400,
        title=Text("Een sleutel staat er meer dan één keer", "A key occurs more than once"),
        remedy=Text("Noem elke sleutel één keer.", "Name every key once."),
    ),
    Entry(
        "INP-JSN-004",
        400,
        title=Text("NaN en Infinity zijn geen getallen", "NaN and Infinity are not numbers"),
        remedy=Text(
            "Vervang NaN of Infinity door een getal.", "Replace NaN or Infinity by a number."
        ),
    ),
    Entry(
        "INP-JSN-005",
        400,
        title=Text("Een getal is te lang of niet eindig", "A number is too long or not finite"),
        remedy=Text(
            "Gebruik eindige getallen van hoogstens 20 cijfers.",
            "Use finite numbers of at most 20 digits.",
        ),
    ),
    Entry(
        "INP-JSN-006",
        400,
        title=Text("De JSON is te diep genest", "The JSON is nested too deep"),
        remedy=Text("Nest hoogstens 32 niveaus diep.", "Nest at most 32 levels deep."),
    ),
    Entry(
        "INP-TXT-001",
        400,
        title=Text("De tekst bevat een los surrogaatteken", "The text holds a lone surrogate"),
        remedy=Text("Verwijder losse surrogaattekens.", "Remove lone surrogates."),
    ),
    Entry(
        "INP-TXT-002",
        400,
        title=Text("De tekst bevat een NUL-teken", "The text holds a NUL character"),
        remedy=Text("Verwijder het NUL-teken.", "Remove the NUL character."),
    ),
    Entry(
        "INP-TXT-003",
        400,
        title=Text("De tekst is te lang", "The text is too long"),
        remedy=Text(
            "Kort de tekst in tot de genoemde grens.", "Shorten the text to the stated limit."
        ),
    ),
    Entry(
        "INP-TXT-004",
        400,
        title=Text(
            "Er staan te veel accenttekens op één letter",
            "One letter carries too many combining marks",
        ),
        remedy=Text("Verwijder de gestapelde accenttekens.", "Remove the stacked combining marks."),
    ),
    Entry(
        "INP-SIZ-001",
        413,
        title=Text("Het verzoek is te groot", "The request is too large"),
        remedy=Text("Stuur een kleiner verzoek.", "Send a smaller request."),
    ),
    Entry(
        "INP-SIZ-002",
        413,
        title=Text("Het bestand is te groot", "The file is too large"),
        remedy=Text("Splits het bestand.", "Split the file."),
    ),
    Entry(
        "INP-HTT-404",
        404,
        title=Text("Dit adres bestaat niet", "This address does not exist"),
        remedy=Text("Controleer pad en sleutel.", "Check path and key."),
    ),
    Entry(
        "INP-HTT-405",
        405,
        title=Text("Deze methode kan hier niet", "This method is not possible here"),
        remedy=Text("Gebruik een methode uit Allow.", "Use a method from Allow."),
    ),
    Entry(
        "INP-HTT-406",
        406,
        title=Text("De gevraagde vorm leveren wij niet", "We do not serve the requested format"),
        remedy=Text("Vraag een vorm die wij leveren.", "Ask for a format we serve."),
    ),
    Entry(
        "INP-HTT-408",
        408,
        title=Text("Het verzoek kwam te langzaam binnen", "The request came in too slowly"),
        remedy=Text("Stuur het verzoek vlotter.", "Send the request faster."),
        retryable=True,
    ),
    Entry(
        "INP-HTT-414",
        414,
        title=Text("Het adres is te lang", "The address is too long"),
        remedy=Text("Verkort het adres.", "Shorten the address."),
    ),
    Entry(
        "INP-HTT-415",
        415,
        title=Text(
            "Deze vorm van invoer kan hier niet", "This kind of content is not possible here"
        ),
        remedy=Text("Stuur application/json in UTF-8.", "Send application/json in UTF-8."),
    ),
    Entry(
        "INP-HTT-431",
        431,
        title=Text("De headers zijn te groot", "The headers are too large"),
        remedy=Text("Stuur minder of kleinere headers.", "Send fewer or smaller headers."),
    ),
)
