"""The bounds of the door that are settings."""

from typing import Protocol


class Limits(Protocol):
    """See RELIABILITY.md 5.2; ``settings`` has these with their defaults."""

    @property
    def single_body_bytes(self) -> int:
        """Bytes of the body of a single request, and of a line of a batch."""
        ...

    @property
    def batch_body_bytes(self) -> int:
        """Bytes of the body of a batch."""
        ...

    @property
    def term_code_points(self) -> int:
        """Code points of a term."""
        ...

    @property
    def text_code_points(self) -> int:
        """Code points of a definition or a note."""
        ...

    @property
    def context_code_points(self) -> int:
        """Code points of any other field."""
        ...

    @property
    def running(self) -> int:
        """Requests that are served at a time."""
        ...

    @property
    def waiting(self) -> int:
        """Requests that may wait for a place."""
        ...

    @property
    def wait_s(self) -> float:
        """Seconds that a request waits for a place."""
        ...
