"""Families of English words that rules look for. Lemmas, sorted; inflection is the lexicon's."""

# Nouns whose complement is "to …": the clause says what they are, not what they are for.
WITH_INFINITIVE = frozenset(
    {
        "ability", "agreement", "application", "attempt", "authorisation", "authority",
        "authorization", "capability", "capacity", "claim", "command", "commitment", "consent",
        "contract", "decision", "demand", "desire", "direction", "duty", "effort", "entitlement",
        "failure", "freedom", "inability", "instruction", "intention", "invitation", "liability",
        "licence", "license", "mandate", "means", "method", "motion", "need", "obligation",
        "offer", "opportunity", "option", "order", "permission", "permit", "plan", "possibility",
        "power", "privilege", "procedure", "prohibition", "promise", "proposal", "readiness",
        "refusal", "request", "requirement", "resolution", "right", "tendency", "undertaking",
        "warrant", "way", "willingness", "wish",
    }
)  # fmt: skip

# Genera that say what must or may be: a modal or a condition in their clause is their content.
NORMATIVE = frozenset(
    {
        "agreement", "authorisation", "authority", "authorization", "clause", "condition",
        "constraint", "contract", "covenant", "criterion", "duty", "entitlement", "guarantee",
        "insurance", "law", "licence", "license", "limit", "limitation", "maximum", "minimum",
        "norm", "obligation", "option", "order", "permission", "permit", "policy", "principle",
        "privilege", "prohibition", "promise", "provision", "regulation", "requirement",
        "restriction", "right", "rule", "standard", "term", "threshold", "undertaking",
    }
)  # fmt: skip

# Whole texts that stand where a definition is still to come; words only, in lower case.
PLACEHOLDER = frozenset(
    {
        "add definition", "blank", "definition", "definition missing", "definition needed",
        "definition pending", "definition to be added", "definition to follow", "empty",
        "lorem ipsum", "missing", "n/a", "na", "n.a.", "n.a", "no definition",
        "no definition available", "none", "not applicable", "not available",
        "not defined", "not known", "not yet available", "not yet defined", "null", "pending",
        "placeholder", "see above", "see below", "t.b.a.", "t.b.c.", "t.b.d.", "tba", "tbc",
        "tbd", "test", "to be added", "to be completed", "to be confirmed", "to be decided",
        "to be defined", "to be determined", "to be provided", "to do", "to follow", "todo",
        "undefined", "unknown", "x", "xx", "xxx", "xxxx",
    }
)  # fmt: skip

# Abbreviations that a reader outside the organisation knows.
KNOWN_ABBREVIATION = frozenset(
    {
        "AC", "AM", "BC", "CD", "CE", "CEO", "CFO", "DC", "DNA", "DVD", "EC", "EEA", "EU", "FM",
        "GDP", "GIS", "GMT", "GPS", "HIV", "HTML", "HTTP", "HTTPS", "IBAN", "ID", "IDs", "IEC",
        "IMF", "IP", "ISBN", "ISO", "IT", "LLC", "NATO", "OECD", "OK", "PC", "PDF", "PhD", "PIN",
        "PM", "PO", "RNA", "SMS", "TV", "UK", "UN", "URI", "URL", "US", "USA", "USB", "UTC",
        "VAT", "WHO", "WTO", "XML", "ZIP", "U.S.", "U.S.A.", "U.K.",
    }
)  # fmt: skip
