"""What is wrong with the files of a rule directory, collected so that all of it is told."""

NOT_A_RULE = "INP-RUL-001"
BAD_VALUE = "INP-RUL-002"
BAD_PATTERN = "INP-RUL-003"
DUPLICATE_ID = "INP-RUL-004"
NO_RULES = "INP-RUL-005"


class Problems:
    """Every problem of one directory as ``(code, sentence)``, in the order it was met."""

    def __init__(self) -> None:
        self.found: list[tuple[str, str]] = []

    def add(self, code: str, file: str, field: str, wrong: str, allowed: str) -> None:
        """Note a problem as *file · field · what is wrong · what is allowed*."""
        self.found.append((code, f"{file} · {field} · {wrong} · {allowed}"))
