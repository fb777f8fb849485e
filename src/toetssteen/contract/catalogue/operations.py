"""TMO, UPS, INT and SYS: too late, something we need is gone, our own fault, the process."""

from typing import Final

from toetssteen.contract.catalogue.entry import Entry, Where
from toetssteen.contract.text import Text

OPERATIONS: Final = (
    Entry(
        "TMO-REQ-001",
        504,
        title=Text("Het verzoek duurde te lang", "The request took too long"),
        remedy=Text(
            "De termijn is verstreken; verruim die of splits.",
            "The deadline passed; extend it or split.",
        ),
        retryable=True,
    ),
    Entry(
        "TMO-ENG-001",
        504,
        title=Text("Het toetsen duurde te lang", "Checking took too long"),
        remedy=Text(
            "Het toetsen duurde te lang; probeer opnieuw.", "Checking took too long; try again."
        ),
        retryable=True,
    ),
    Entry(
        "TMO-RUL-001",
        None,
        title=Text("Een regel duurde te lang", "A rule took too long"),
        remedy=Text(
            "Deze regel was te laat en is niet beoordeeld.",
            "This rule was too late and was not judged.",
        ),
        where=Where.RESULT,
    ),
    Entry(
        "UPS-ENG-001",
        503,
        title=Text("De externe engine antwoordt niet", "The remote engine does not answer"),
        remedy=Text(
            "De externe engine is onbereikbaar; controleer adres en status.",
            "The remote engine is unreachable; check address and status.",
        ),
        retryable=True,
    ),
    Entry(
        "UPS-ENG-002",
        502,
        title=Text(
            "De externe engine gaf een onbruikbaar antwoord",
            "The remote engine gave an unusable answer",
        ),
        remedy=Text(
            "Het antwoord van de externe engine is onbruikbaar; meld het de beheerder.",
            "The remote engine's answer is unusable; tell its operator.",
        ),
    ),
    Entry(
        "UPS-ASR-001",
        None,
        title=Text(
            "De beoordelaar gaf geen bruikbaar antwoord", "The assessor gave no usable answer"
        ),
        remedy=Text(
            "De vragen blijven aan de auteur; controleer adres en model in het profiel.",
            "The questions stay with the author; check address and model in the profile.",
        ),
        where=Where.RESULT,
    ),
    Entry(
        "UPS-STO-001",
        503,
        title=Text("De database antwoordt niet", "The database does not answer"),
        remedy=Text(
            "De database is onbereikbaar of bezet; probeer opnieuw.",
            "The database is unreachable or busy; try again.",
        ),
        retryable=True,
    ),
    Entry(
        "UPS-STO-002",
        503,
        title=Text("De schijf is vol", "The disk is full"),
        remedy=Text("De schijf is vol; maak ruimte.", "The disk is full; make room."),
        retryable=True,
    ),
    Entry(
        "UPS-STO-003",
        503,
        title=Text("Schrijven naar de opslag mislukte", "Writing to the store failed"),
        remedy=Text("Schrijven mislukte; controleer de schijf.", "Writing failed; check the disk."),
        retryable=True,
    ),
    Entry(
        "UPS-FLG-001",
        None,
        title=Text("De vlaggenbron is niet te lezen", "The flag source cannot be read"),
        remedy=Text(
            "De vlaggenbron faalt; de laatste goede stand geldt.",
            "The flag source fails; the last good state holds.",
        ),
        where=Where.EVENT,
    ),
    Entry(
        "UPS-FLG-002",
        None,
        title=Text("De vlaggenbron gaf een oudere stand", "The flag source gave an older state"),
        remedy=Text("Een oudere stand is geweigerd.", "An older state was refused."),
        where=Where.EVENT,
    ),
    Entry(
        "UPS-IDP-001",
        503,
        title=Text("De aanmelddienst antwoordt niet", "The identity provider does not answer"),
        remedy=Text(
            "De aanmelddienst is onbereikbaar; probeer later.",
            "The identity provider is unreachable; try later.",
        ),
        retryable=True,
    ),
    Entry(
        "UPS-SUG-001",
        None,
        title=Text("De suggesties ontbreken", "The suggestions are missing"),
        remedy=Text(
            "Suggesties ontbreken nu; het oordeel is volledig.",
            "Suggestions are missing now; the verdict is complete.",
        ),
        where=Where.RESULT,
    ),
    Entry(
        "INT-ENG-001",
        500,
        title=Text(
            "De engine kon het toetsen niet afmaken", "The engine could not finish checking"
        ),
        remedy=Text(
            "De engine faalde; meld het correlatie-id.",
            "The engine failed; report the correlation id.",
        ),
    ),
    Entry(
        "INT-CTR-001",
        500,
        title=Text(
            "Het antwoord van de engine is geen resultaat", "The engine's answer is not a result"
        ),
        remedy=Text(
            "Het resultaat past niet in het contract; meld het correlatie-id.",
            "The result does not fit the contract; report the correlation id.",
        ),
    ),
    Entry(
        "INT-MAP-001",
        500,
        title=Text("Het V1-resultaat is niet om te zetten", "The V1 result cannot be mapped"),
        remedy=Text(
            "Het V1-resultaat is niet om te zetten; meld het correlatie-id.",
            "The V1 result cannot be mapped; report the correlation id.",
        ),
    ),
    Entry(
        "INT-RUL-001",
        None,
        title=Text("Een regel faalde", "A rule failed"),
        remedy=Text(
            "Deze regel faalde en is niet beoordeeld.", "This rule failed and was not judged."
        ),
        where=Where.RESULT,
    ),
    Entry(
        "INT-AUD-001",
        409,
        title=Text(
            "Het logboek is veranderd of onvolledig", "The audit log was changed or is incomplete"
        ),
        remedy=Text(
            "Het logboek klopt niet; onderzoek het voor u verdergaat.",
            "The audit log does not verify; investigate before going on.",
        ),
    ),
    Entry(
        "INT-CFG-001",
        None,
        title=Text("Een instelling klopt niet", "A setting is wrong"),
        remedy=Text(
            "Herstel de genoemde instelling en start opnieuw.",
            "Repair the named setting and restart.",
        ),
        where=Where.START,
    ),
    Entry(
        "INT-CFG-002",
        None,
        title=Text(
            "Database en programma hebben niet dezelfde versie",
            "Database and program have different versions",
        ),
        remedy=Text(
            "Breng database en programma op dezelfde versie.",
            "Bring database and program to the same version.",
        ),
        where=Where.START,
    ),
    Entry(
        "SYS-SVC-001",
        503,
        title=Text("De dienst is er even niet", "The service is away for a moment"),
        remedy=Text(
            "De dienst is tijdelijk niet beschikbaar.", "The service is temporarily unavailable."
        ),
        retryable=True,
    ),
    Entry(
        "SYS-STP-001",
        503,
        title=Text("Deze replica stopt", "This replica is stopping"),
        remedy=Text("Deze replica stopt; probeer opnieuw.", "This replica is stopping; try again."),
        retryable=True,
    ),
    Entry(
        "SYS-WRK-001",
        500,
        title=Text("Een werkproces viel uit", "A worker died"),
        remedy=Text("Een werkproces viel uit; probeer opnieuw.", "A worker died; try again."),
        retryable=True,
    ),
    Entry(
        "SYS-UNK-001",
        500,
        title=Text(
            "Er ging iets mis dat niet voorzien was", "Something happened that was not foreseen"
        ),
        remedy=Text(
            "Onverwachte fout; meld het correlatie-id.",
            "Unexpected error; report the correlation id.",
        ),
    ),
)
