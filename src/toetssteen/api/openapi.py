"""The OpenAPI document, printed from the table of routes and the types of the wire."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any, Final

import msgspec

from toetssteen.api.describing import CONTACT, DESCRIPTIONS, HEADERS, INTRODUCTION, TITLE
from toetssteen.api.negotiating import PROBLEM
from toetssteen.api.outgoing import API_VERSION
from toetssteen.api.parameters import Parameter
from toetssteen.api.problems import Place, Problem, problem
from toetssteen.api.refusing import Extras
from toetssteen.api.route import Route
from toetssteen.contract.catalogue import CATALOGUE
from toetssteen.contract.text import Language

Json = dict[str, Any]

MAJOR: Final = "/v1"
_REF: Final = "#/components/schemas/{name}"
_EXAMPLE_ID: Final = "8f14e45f-ceea-467f-a9d4-3b1f2c7d6e50"
# A `datetime` without a promise about its zone is only a string to msgspec.
_TIMES: Final = frozenset({"at", "until", "first_at", "last_at"})
_CODES_URL: Final = "https://toetssteen.example/docs/codes"


def document(routes: Sequence[Route], language: Language) -> Json:
    """Return the description of every route under ``/v1``, in *language*."""
    routes = [route for route in routes if route.path.startswith(f"{MAJOR}/")]
    return {
        "openapi": "3.1.0",
        "info": {
            "title": TITLE.in_(language),
            "version": API_VERSION,
            "description": INTRODUCTION.in_(language),
            "contact": dict(CONTACT),
            "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
        },
        "servers": [{"url": MAJOR}],
        "paths": {
            path: {route.method.lower(): _operation(route, language) for route in of}
            for path, of in groupby(routes, key=lambda route: route.path.removeprefix(MAJOR))
        },
        "components": {
            "schemas": _schemas(routes, language),
            "headers": {name: _header(about.in_(language)) for name, about in HEADERS.items()},
            "examples": {code: _example(code, language) for code in _codes(routes)},
        },
    }


def _operation(route: Route, language: Language) -> Json:
    operation: Json = {
        "operationId": _operation_id(route),
        "summary": route.summary.in_(language),
        "parameters": [_parameter(one, language) for one in route.all_parameters],
        "responses": _responses(route, language),
        "x-roles": sorted(route.roles),
    }
    if route.has_body:
        operation["requestBody"] = {"required": True, "content": _content(route)}
    return operation


def _operation_id(route: Route) -> str:
    """Return ``post-definitions-id-transitions``: the method and what stands in the path."""
    pieces = route.path.removeprefix(MAJOR).strip("/").replace("{", "").replace("}", "")
    return f"{route.method.lower()}-{pieces.replace('/', '-').replace('.', '-')}"


def _content(route: Route) -> Json:
    if route.request is None:
        return {route.takes: {"schema": {"type": "string"}}}
    media: Json = {"schema": _ref(route.request)}
    if route.example is not None:
        media["example"] = dict(route.example)
    return {route.takes: media}


def _parameter(one: Parameter, language: Language) -> Json:
    return {
        "name": one.name,
        "in": one.where,
        "required": one.is_required or one.where == "path",
        "description": one.about.in_(language),
        "schema": dict(one.schema),
    }


def _responses(route: Route, language: Language) -> Json:
    names = ("API-Version", "X-Correlation-Id", *route.headers)
    headers = {name: {"$ref": f"#/components/headers/{name}"} for name in names}
    done: Json = {"description": route.summary.in_(language), "headers": headers}
    done["content"] = {route.gives: {"schema": _answer(route)}}
    codes = sorted(route.all_codes, key=_status)
    refused = {status: _refusal(list(of)) for status, of in groupby(codes, key=_status)}
    return {str(route.status): done, **{str(status): one for status, one in refused.items()}}


def _answer(route: Route) -> Json:
    """Return the schema of an answer; a line of a stream cannot be said, so it is a text."""
    if route.response is None:
        return {"type": "object"}
    if route.takes == route.gives != "application/json":
        return {"type": "string"}
    return _ref(route.response)


def _refusal(codes: list[str]) -> Json:
    examples = {code: {"$ref": f"#/components/examples/{code}"} for code in codes}
    return {
        "description": ", ".join(codes),
        "headers": {"API-Version": {"$ref": "#/components/headers/API-Version"}},
        "content": {PROBLEM: {"schema": _ref(Problem), "examples": examples}},
    }


def _header(about: str) -> Json:
    return {"description": about, "schema": {"type": "string"}}


def _example(code: str, language: Language) -> Json:
    place = Place(_CODES_URL, _EXAMPLE_ID, language)
    return {"value": msgspec.to_builtins(problem(code, None, Extras(), place))}


def _status(code: str) -> int:
    return CATALOGUE[code].status or 0


def _codes(routes: Sequence[Route]) -> list[str]:
    used = {code for route in routes for code in route.all_codes}
    return [code for code in CATALOGUE if code in used]


def _ref(kind: type[msgspec.Struct]) -> Json:
    return {"$ref": _REF.format(name=_name(kind))}


def _schemas(routes: Sequence[Route], language: Language) -> Json:
    found = _components(routes)
    return {name: _described(name, found[name], language) for name in sorted(found)}


def _components(routes: Sequence[Route]) -> Mapping[str, Json]:
    """Return the schemas of the wire types by their names.

    What the released schema of a result promises between its fields is not in it: generators
    of clients take that ``anyOf`` for a choice between types.
    """
    kinds: set[type[msgspec.Struct]] = {Problem}
    kinds.update(kind for route in routes for kind in (route.request, route.response) if kind)
    ordered = sorted(kinds, key=_name)
    _, components = msgspec.json.schema_components(ordered, ref_template=_REF)
    return {_short(name): _mended(part) for name, part in components.items()}


def _name(kind: type[msgspec.Struct]) -> str:
    return kind.__name__


def _described(name: str, schema: Json, language: Language) -> Json:
    # Generators of clients name a type after its title, so that is as unique as the name.
    return {**schema, "title": name, "description": DESCRIPTIONS[name].in_(language)}


def _mended(part: Any) -> Any:  # noqa: ANN401  a JSON value of any shape
    """Return *part* without what only the code is told, and with times said to be times."""
    if isinstance(part, list | tuple):
        return [_mended(item) for item in part]
    if not isinstance(part, dict):
        return part
    mended = {key: _mended_keyword(key, value) for key, value in part.items()}
    if isinstance(mended.get("description"), str):
        del mended["description"]
    for name, field in mended.get("properties", {}).items():
        if name in _TIMES:
            field["format"] = "date-time"
    return mended


def _mended_keyword(key: str, value: Any) -> Any:  # noqa: ANN401  as above
    if key == "pattern" and isinstance(value, str):
        # `$` of ECMA, which OpenAPI means, does not match before a last line end.
        return value.removesuffix(r"(?!\n)")
    if key == "$ref":
        return _REF.format(name=_short(value.rpartition("/")[2]))
    return _mended(value)


def _short(name: str) -> str:
    """Return *name*; of a type whose name is not unique, with its module before it."""
    *_, module, own = ("", *name.split("."))
    return f"{module.capitalize()}{own}"
