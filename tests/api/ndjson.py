"""Tells schemathesis how lines are sent: a text is its own bytes."""

import schemathesis


@schemathesis.serializer("application/x-ndjson")
def lines(_: object, value: object) -> bytes:
    """Return the body that *value*, a text, stands for."""
    return str(value).encode("utf-8", "surrogatepass")
