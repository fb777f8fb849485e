"""A small typed client of the HTTP API.

from toetssteen.client import Client

with Client("http://127.0.0.1:8000") as client:
    result = client.validate("sloep", "open vaartuig met riemen")
"""

from toetssteen.client.client import Answer, Client, ProblemError

__all__ = ["Answer", "Client", "ProblemError"]
