"""Somebody else's validator, behind the one interface: over HTTP, or a Python callable."""
