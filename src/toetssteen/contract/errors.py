"""What may go wrong, and what we call it.

* ToetssteenError            never raised itself; catch it to catch us all
  + SettingsError            the house cannot be built; raised at start-up only
    - RulePackError          a rule directory or pack is badly written: all problems together
  + UnreadableInputError     a file or a row is not in the promised format
  + RequestError             the request asks for what is not there, or does not fit its schema
  + PolicyError              the request is understood, and a rule of the house refuses it
  + StoreError               what is kept cannot be read or written now
  + EngineError              an engine could not finish
    - EngineTimeoutError     it ran out of its budget
    - EngineContractError    what it returned is not a result
      . RemoteAnswerError    what came back over a wire is not one
    - RemoteEngineError      the validator behind a wire does not answer
    - LegacyMappingError     the legacy result cannot be turned into the contract
    - WorkerDiedError        the process in which it ran is gone

What a *definition* does wrong is never an exception: that is a ``RuleViolation``.
``str(error)`` is for us; the catalogue's ``title`` and ``remedy`` are for the user.
"""

from toetssteen.contract.catalogue import CATALOGUE, Entry
from toetssteen.contract.text import Text

__all__ = [
    "CATALOGUE",
    "EngineContractError",
    "EngineError",
    "EngineTimeoutError",
    "Entry",
    "LegacyMappingError",
    "PolicyError",
    "RemoteAnswerError",
    "RemoteEngineError",
    "RequestError",
    "RulePackError",
    "SettingsError",
    "StoreError",
    "ToetssteenError",
    "UnreadableInputError",
    "WorkerDiedError",
]


class ToetssteenError(Exception):
    """Everything that we raise on purpose. ``code`` is in the catalogue."""

    code: str


class SettingsError(ToetssteenError):
    """The house cannot be built; the message names file, key and what is allowed."""

    code = "INT-CFG-001"


class RulePackError(SettingsError):
    """A pack is badly written. ``problems`` holds all of them, each with its own code."""

    def __init__(self, problems: tuple[tuple[str, str], ...]) -> None:
        self.problems = problems
        self.code = problems[0][0]
        super().__init__("\n".join(f"{code} {what}" for code, what in problems))


class UnreadableInputError(ToetssteenError):
    """A file, a row or a body is not in the promised format.

    Args:
        code: an ``INP-…`` code.
        reason: what is wrong, in the user's words; never a sentence of the input.
        line: line or row in the file, from 1; None when it concerns the whole.
    """

    def __init__(self, code: str, reason: Text, line: int | None = None) -> None:
        self.code = code
        self.reason = reason
        self.line = line
        super().__init__(f"{code} {reason.en}")


class RequestError(ToetssteenError):
    """The request asks for what is not there, or does not fit its schema."""

    def __init__(self, code: str, reason: Text) -> None:
        self.code = code
        self.reason = reason
        super().__init__(f"{code} {reason.en}")


class PolicyError(ToetssteenError):
    """The request is understood, and a rule of the house (``POL-…``) refuses it."""

    def __init__(self, code: str, reason: Text) -> None:
        self.code = code
        self.reason = reason
        super().__init__(f"{code} {reason.en}")


class StoreError(ToetssteenError):
    """What is kept cannot be read or written now; ``code`` says whether a retry may help."""

    def __init__(self, code: str, what: str) -> None:
        self.code = code
        super().__init__(f"{code} {what}")


class EngineError(ToetssteenError):
    """An engine could not finish."""

    code = "INT-ENG-001"


class EngineTimeoutError(EngineError):
    """The engine ran out of its budget."""

    code = "TMO-ENG-001"


class EngineContractError(EngineError):
    """What the engine returned is not a result."""

    code = "INT-CTR-001"


class RemoteAnswerError(EngineContractError):
    """What came back from somebody else's validator is no result."""

    code = "UPS-ENG-002"


class RemoteEngineError(EngineError):
    """Somebody else's validator cannot be reached, refuses, or is slow."""

    code = "UPS-ENG-001"


class LegacyMappingError(EngineError):
    """The legacy result cannot be turned into the contract."""

    code = "INT-MAP-001"


class WorkerDiedError(EngineError):
    """The process in which the engine ran is gone: killed, out of memory, crashed."""

    code = "SYS-WRK-001"
