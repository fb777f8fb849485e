"""What the OpenAPI document says in sentences, in two languages."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from toetssteen.contract.text import Text

TITLE: Final = Text("Toetssteen", "Toetssteen")
INTRODUCTION: Final = Text(
    "Toetst definities van begrippen: wat is er goed aan, wat niet, en hoe is het te "
    "verbeteren. Elke fout is een `application/problem+json` met een code uit de catalogus. "
    "De velden heten in snake_case, omdat het gepubliceerde contract 1.0.0 dat doet.",
    "Judges definitions of terms: what is good, what is not, and how to mend it. Every error "
    "is an `application/problem+json` with a code of the catalogue. Fields are in snake_case, "
    "because the published contract 1.0.0 is.",
)
CONTACT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "name": "Toetssteen",
        "email": "beheer@toetssteen.example",
        "url": "https://github.com/toetssteen/toetssteen",
    }
)
HEADERS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "API-Version": Text("Volledige versie van de API.", "Full version of the API."),
        "X-Correlation-Id": Text(
            "Kenmerk van dit verzoek, zoals gestuurd of door ons gemaakt.",
            "Id of this request, as sent or made by us.",
        ),
        "ETag": Text("Versie van wat is gelezen.", "Version of what was read."),
        "Location": Text("Adres van wat is gemaakt.", "Address of what was made."),
        "Deprecation": Text(
            "Sinds wanneer dit wordt afgeraden (RFC 9745).", "Since when this is deprecated."
        ),
        "Sunset": Text("Wanneer dit verdwijnt (RFC 8594).", "When this goes away (RFC 8594)."),
        "Link": Text("Wat ervoor in de plaats komt.", "What comes in its place."),
    }
)
DESCRIPTIONS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "AcceptanceGate": Text("Of de definitie mag worden vastgesteld.", "May it be adopted?"),
        "Adjudication": Text(
            "Ondertekende beslissing over een verschilklasse, met een einde.",
            "Signed decision on a class of differences, with an end.",
        ),
        "BadExample": Text("Een definitie die de regel schendt.", "It breaks the rule."),
        "Category": Text("Waar een regel over gaat.", "What a rule is about."),
        "Change": Text("Wat in een tekst is vervangen.", "What was replaced in a text."),
        "Cleaned": Text(
            "De tekst na de werktuiglijke verbeteringen: een voorstel.",
            "The text after mechanical mends: a suggestion.",
        ),
        "Confirmation": Text("Dezelfde beslissing, door een ander.", "The same, by another."),
        "Decision": Text("Aanvaarden of afwijzen.", "Accept or reject."),
        "Definition": Text("Een begrip met zijn definitie.", "A term with its definition."),
        "DefinitionContext": Text(
            "Waar de definitie geldt; leeg is iets anders dan afwezig.",
            "Where the definition holds; empty is not absent.",
        ),
        "DefinitionPage": Text("Een pagina definities.", "A page of definitions."),
        "DefinitionVersions": Text("Alle versies, oudste eerst.", "Every version, oldest first."),
        "DetailedScores": Text("Score per categorie.", "Score per category."),
        "DifferenceClass": Text("Gelijksoortige verschillen.", "Differences of one kind."),
        "DifferenceClasses": Text("Wat er verschilde, ergste eerst.", "What differed."),
        "DifferenceSeverity": Text("Hoe erg een verschil is.", "How grave a difference is."),
        "Draft": Text("Wat een auteur schrijft.", "What an author writes."),
        "Drafted": Text("De bewaarde versie, met hulp voor de auteur.", "The version kept."),
        "Duplicate": Text("Een andere definitie die hierop lijkt.", "Another one like this."),
        "ExplainedRule": Text("Een regel met haar bewijs.", "A rule with its proof."),
        "Fix": Text("Een werktuiglijke verbetering.", "A mechanical mend."),
        "FlagDefinitions": Text("Vlaggen in de vorm van flagd.", "Flags in the form of flagd."),
        "GateOverride": Text("Twee personen lieten haar toch door.", "Two people let it pass."),
        "GateStatus": Text("Stand van de poort.", "Where the gate stands."),
        "GoodExample": Text("Een definitie die de regel volgt.", "It keeps the rule."),
        "Impact": Text("Hoeveel het uitmaakt.", "How much it matters."),
        "ImprovementSuggestion": Text("Wat de auteur kan doen.", "What the author can do."),
        "Kind": Text("Wat er gebeurde van control naar candidate.", "What happened."),
        "Lane": Text("Wie antwoordde en wie meeliep.", "Who answered and who ran along."),
        "Language": Text("Taal.", "Language."),
        "LegacyAnswer": Text("Het gepubliceerde antwoord van V1.", "V1's published answer."),
        "LegacyViolation": Text("Een bevinding in de vorm van V1.", "A finding as in V1."),
        "Location": Text("Waar een bevinding naar wijst.", "Where a finding points."),
        "Mend": Text("Soort verbetering.", "Kind of mend."),
        "OntologischeCategorie": Text("Soort zaak volgens de auteur.", "Kind of thing."),
        "Override": Text(
            "De wens om een definitie toch vast te stellen, en waarom.",
            "The wish to adopt a definition all the same, and why.",
        ),
        "OverrideInForce": Text("Een variant tot een tijdstip.", "A variant until a time."),
        "Problem": Text("Waarom een verzoek mislukte (RFC 9457).", "Why a request failed."),
        "ProblemError": Text("Eén plaats die niet klopt.", "One place that is wrong."),
        "Proposal": Text("Een voorgestelde beslissing.", "A proposed decision."),
        "Reason": Text("Waarom een regel geen oordeel geeft.", "Why there is no verdict."),
        "ResultSeverity": Text("Hoe zwaar een bevinding is.", "How grave a finding is."),
        "RolloutStatus": Text("Hoe een uitrol ervoor staat.", "Where a rollout stands."),
        "Row": Text("Het antwoord op één regel van een batch.", "The answer to one line."),
        "RowProblem": Text("Waarom een regel niet is getoetst.", "Why a line was not judged."),
        "RuleList": Text("De regels van een variant.", "The rules of a variant."),
        "RuleSummary": Text("Een regel in één taal.", "A rule in one language."),
        "RuleViolation": Text("Wat een regel op de definitie tegen heeft.", "A violation."),
        "SchemaLink": Text("Een schema en waar het staat.", "A schema and where it is."),
        "SchemaList": Text("De uitgebrachte schema's.", "The released schemas."),
        "Seen": Text("Een verschilklasse en hoe vaak zij voorkwam.", "A class as counted."),
        "SkippedRule": Text("Een regel zonder oordeel.", "A rule without a verdict."),
        "State": Text("Toestand van een definitie.", "State of a definition."),
        "Status": Text("Wat een uitrol doet.", "What a rollout does."),
        "System": Text("Wie antwoordde, en wat niet is beoordeeld.", "Who answered."),
        "Tally": Text("Hoeveel is vergeleken, hoeveel gelijk.", "How many were equal."),
        "TextSpan": Text("Plaats in codepunten, einde niet inbegrepen.", "In code points."),
        "Timings": Text("Milliseconden per onderdeel.", "Milliseconds per part."),
        "Transition": Text("Waar een definitie heen moet.", "Where a definition should go."),
        "UncheckedRule": Text("Een regel zonder oordeel, en waarom.", "No verdict, and why."),
        "V1Facts": Text("Wat alleen V1 weet.", "What V1 alone knows."),
        "ValidationRequest": Text("Een definitie om te toetsen.", "A definition to judge."),
        "ValidationResult": Text(
            "Het oordeel over één definitie; zie /schema/validation_result voor elke belofte.",
            "The verdict on one definition; see /schema/validation_result for every promise.",
        ),
        "VariantList": Text("Alle varianten.", "Every variant."),
        "VariantSummary": Text("Een variant en haar profielen.", "A variant, its profiles."),
        "Version": Text("Een definitie op één moment.", "A definition at one moment."),
        "ViolationMetadata": Text("Wat verder bekend is.", "What else is known."),
    }
)
"""By the name of the schema."""
