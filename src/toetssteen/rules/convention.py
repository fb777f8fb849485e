"""The house form of a glossary: how its definitions are written, apart from what they say."""

from enum import StrEnum

from msgspec import Struct


class Form(StrEnum):
    """``frase``: a noun phrase. ``zin``: a sentence with the term as subject."""

    FRASE = "frase"
    ZIN = "zin"
    VRIJ = "vrij"


class Use(StrEnum):
    """Whether something is written, left out, or free."""

    ZONDER = "zonder"
    MET = "met"
    VRIJ = "vrij"


class Convention(Struct, frozen=True, forbid_unknown_fields=True):
    """What a profile says of the form; ``vrij`` asks nothing."""

    vorm: Form = Form.FRASE
    lidwoord: Use = Use.ZONDER
    hoofdletter: Use = Use.VRIJ
    punt: Use = Use.VRIJ
