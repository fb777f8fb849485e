"""POL and LIM: what is refused, by a rule of the house or by a limit on use."""

from typing import Final

from toetssteen.contract.catalogue.entry import Entry
from toetssteen.contract.text import Text

PERMISSIONS: Final = (
    Entry(
        "POL-AUT-001",
        401,
        title=Text("Wie u bent is niet aangetoond", "It is not proven who you are"),
        remedy=Text("Meld u aan met een geldig bewijs.", "Authenticate with valid credentials."),
    ),
    Entry(
        "POL-ROL-001",
        403,
        title=Text("Het recht hiervoor ontbreekt", "The role for this is missing"),
        remedy=Text("Vraag het benodigde recht aan.", "Ask for the required role."),
    ),
    Entry(
        "POL-CSR-001",
        403,
        title=Text(
            "Het verzoek kwam niet van deze pagina", "The request did not come from this page"
        ),
        remedy=Text("Laad de pagina opnieuw.", "Reload the page."),
    ),
    Entry(
        "POL-OVR-001",
        403,
        title=Text("Een afwijking is hier niet toegestaan", "An override is not allowed here"),
        remedy=Text(
            "Dit profiel staat geen afwijking toe; verbeter de definitie.",
            "This profile allows no override; improve the definition.",
        ),
    ),
    Entry(
        "POL-DEF-001",
        409,
        title=Text("De definitie is niet aanvaardbaar", "The definition is not acceptable"),
        remedy=Text(
            "De definitie is niet aanvaardbaar; zie de redenen.",
            "The definition is not acceptable; see the reasons.",
        ),
    ),
    Entry(
        "POL-STA-001",
        409,
        title=Text(
            "Deze stap mag niet vanuit deze fase", "This step is not allowed from this stage"
        ),
        remedy=Text(
            "Kies een stap die vanuit deze fase mag.", "Choose a step allowed from this stage."
        ),
    ),
    Entry(
        "POL-GAT-001",
        409,
        title=Text(
            "Het bewijs voor deze stap ontbreekt nog", "The evidence for this step is still missing"
        ),
        remedy=Text("Wacht op het genoemde bewijs.", "Wait for the named evidence."),
    ),
    Entry(
        "POL-APP-001",
        409,
        title=Text(
            "De instemming van een tweede persoon ontbreekt",
            "The approval of a second person is missing",
        ),
        remedy=Text("Laat een tweede persoon instemmen.", "Have a second person approve."),
    ),
    Entry(
        "POL-IDM-001",
        409,
        title=Text(
            "Deze sleutel hoort bij een ander verzoek", "This key belongs to another request"
        ),
        remedy=Text(
            "Gebruik een nieuwe sleutel voor een ander verzoek.",
            "Use a new key for another request.",
        ),
    ),
    Entry(
        "POL-IDM-002",
        409,
        title=Text(
            "Het eerste verzoek met deze sleutel loopt nog",
            "The first request with this key is still running",
        ),
        remedy=Text(
            "Het eerste verzoek loopt nog; wacht.", "The first request is still running; wait."
        ),
        retryable=True,
    ),
    Entry(
        "POL-VER-001",
        412,
        title=Text("Er is intussen een andere versie", "There is another version by now"),
        remedy=Text(
            "Lees de laatste versie en probeer opnieuw.", "Read the latest version and try again."
        ),
    ),
    Entry(
        "POL-VER-002",
        428,
        title=Text("De header If-Match ontbreekt", "The header If-Match is missing"),
        remedy=Text("Stuur If-Match mee.", "Send If-Match."),
    ),
    Entry(
        "LIM-RAT-001",
        429,
        title=Text(
            "Er komen te veel verzoeken van deze afzender",
            "Too many requests come from this caller",
        ),
        remedy=Text("Wacht zo lang als Retry-After aangeeft.", "Wait as long as Retry-After says."),
        retryable=True,
    ),
    Entry(
        "LIM-LOG-001",
        429,
        title=Text("Er waren te veel mislukte aanmeldingen", "There were too many failed logins"),
        remedy=Text(
            "Te veel mislukte aanmeldingen; wacht een minuut.",
            "Too many failed logins; wait a minute.",
        ),
        retryable=True,
    ),
    Entry(
        "LIM-CAP-001",
        503,
        title=Text("De dienst is vol", "The service is full"),
        remedy=Text("Het is te druk; probeer zo opnieuw.", "Too busy; try again shortly."),
        retryable=True,
    ),
)
