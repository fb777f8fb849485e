"""The OpenAPI document as a file, in Dutch as it is served by default."""

import json

from toetssteen.api.openapi import document
from toetssteen.api.routes import ROUTES
from toetssteen.contract.text import Language


def openapi_pages() -> dict[str, str]:
    """Return the document by its path."""
    text = json.dumps(document(ROUTES, Language.NL), indent=1, ensure_ascii=False)
    return {"docs/openapi.json": f"{text}\n"}
