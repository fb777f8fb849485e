"""Puts the door together."""

from toetssteen.api.edge import Edge
from toetssteen.api.parts import Parts
from toetssteen.api.route import Table
from toetssteen.api.routes import ROUTES


def application(parts: Parts) -> Edge:
    """Return the ASGI application in front of *parts*. Any server runs it."""
    return Edge(parts, Table(ROUTES))
