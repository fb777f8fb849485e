"""Phrases that say of two things only that they have to do with each other."""

from typing import Final

BETREKKING: Final = (
    ("verband", "houden"), ("betrekking", "hebben"), ("maken", "hebben"), ("maken", "krijgen"),
    ("toepassing", "zijn"), ("rol", "spelen"), ("betrokken", "zijn"), ("kijken", "komen"),
    ("verbonden", "zijn"), ("gaan", "over"), ("zien", "op"), ("raken", "aan"),
)  # fmt: skip
"""Pairs of lemmas that only say that two things have to do with each other."""

VAAG_VERBAND: Final = (
    ("met", "betrekking", "tot"),
    ("ten", "aanzien", "van"),
    ("in", "het", "kader", "van"),
    ("in", "relatie", "tot"),
    ("in", "verband", "met"),
    ("op", "het", "gebied", "van"),
    ("op", "het", "terrein", "van"),
    ("op", "het", "vlak", "van"),
    ("in", "de", "sfeer", "van"),
    ("in", "geval", "van"),
    ("op", "basis", "van"),
    ("behorend", "bij"),
    ("gerelateerd", "aan"),
    ("verbonden", "met"),
    ("verband", "houdend", "met"),
    ("aangaande",),
    ("binnen",),
    ("betreffende",),
    ("inzake",),
    ("omtrent",),
    ("rond",),
    ("rondom",),
)
"""Phrases that only say that there is some connection."""
