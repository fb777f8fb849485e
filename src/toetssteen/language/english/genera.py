"""Families of English nouns that open definitions. Lemmas, sorted; inflection is the lexicon's."""

# Nouns so general that alone they name no kind.
GENERAL = frozenset(
    {
        "act", "action", "activity", "aspect", "category", "class", "concept", "data", "datum",
        "element", "entity", "event", "fact", "feature", "function", "group", "information",
        "instance", "instrument", "item", "kind", "manner", "matter", "means", "measure",
        "method", "object", "occurrence", "operation", "organisation", "organization", "person",
        "phenomenon", "place", "procedure", "process", "product", "property", "relation",
        "relationship", "result", "situation", "something", "state", "structure", "system",
        "task", "thing", "type", "unit", "value", "way",
    }
)  # fmt: skip

# Nouns without a plural in this sense: a plural genus under such a term is right.
UNCOUNTABLE = frozenset(
    {
        "access", "advice", "aircraft", "apparel", "audience", "baggage", "biodiversity", "cargo",
        "cattle", "clothing", "content", "correspondence", "crew", "data", "equipment",
        "evidence", "fauna", "feedback", "flora", "folklore", "food", "freight", "fruit",
        "furniture", "guidance", "hardware", "infrastructure", "inventory", "jewellery",
        "livestock", "literature", "luggage", "machinery", "mail", "management", "membership",
        "metadata", "personnel", "population", "poultry", "produce", "property", "public",
        "rolling stock", "scenery", "software", "staff", "stock", "traffic", "transport",
        "waste", "wildlife", "workforce",
    }
)  # fmt: skip

# Genera that say of what data type an element is: two different ones contradict.
DATE = frozenset({"date", "day", "month", "year"})
AMOUNT = frozenset({"amount", "price", "sum"})
CODE = frozenset({"code"})
INDICATOR = frozenset({"boolean", "flag", "indicator"})
NAME = frozenset({"name", "title"})
PERSON = frozenset({"company", "organisation", "organization", "person", "someone"})
PROCESS = frozenset({"act", "activity", "event", "procedure", "process"})
DATA_TYPES = (DATE, AMOUNT, CODE, INDICATOR, NAME, PERSON)
RESULT = frozenset({"document", "outcome", "output", "product", "report", "result"})
