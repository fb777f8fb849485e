"""One question to a model behind an endpoint that speaks the chat protocol of OpenAI.

Many servers speak it, also ones that run on your own machine. What is asked goes to the stated
address and nowhere else: no redirect is followed.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import httpx
import msgspec

LARGEST: Final = 1024 * 1024
"""Bytes of a response that are read; an answer to one question has no need of more."""


class ChatError(Exception):
    """There is no answer. The message names the address and a kind: it never quotes a text."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Who is asked. ``address`` is the base (it ends in ``/v1``), ``key`` a bearer token or empty.

    ``timeout_s`` is for the whole of one question: connecting, waiting and reading.
    """

    address: str
    model: str
    timeout_s: float
    key: str = field(default="", repr=False)


class _Message(msgspec.Struct):
    content: str


class _Choice(msgspec.Struct):
    message: _Message


class _Completion(msgspec.Struct):
    choices: tuple[_Choice, ...]


async def ask(endpoint: Endpoint, role: str, case: Mapping[str, Any]) -> str:
    """Return what the model says, which it is asked to say as one JSON object.

    Args:
        endpoint: who is asked.
        role: what the model is to do; ours, never a word of a user.
        case: what it is to do it with. It goes as JSON in a message of its own, so that a text
            in it stays a value between quotes, whatever it asks for.

    Raises:
        ChatError: the endpoint cannot be reached, refuses, is late or says something else.
    """
    address = f"{endpoint.address.rstrip('/')}/chat/completions"
    try:
        async with asyncio.timeout(endpoint.timeout_s):
            content = await _posted(address, endpoint, _body(endpoint.model, role, case))
        return msgspec.json.decode(content, type=_Completion).choices[0].message.content
    except httpx.HTTPStatusError as error:
        message = f"{address}: status {error.response.status_code}"
        raise ChatError(message) from None
    except (httpx.HTTPError, TimeoutError, msgspec.DecodeError, IndexError) as error:
        message = f"{address}: {type(error).__name__}"
        raise ChatError(message) from None


async def _posted(address: str, endpoint: Endpoint, body: Mapping[str, Any]) -> bytes:
    headers = {"Authorization": f"Bearer {endpoint.key}"} if endpoint.key else {}
    content = bytearray()
    async with (
        httpx.AsyncClient(timeout=endpoint.timeout_s) as client,
        client.stream("POST", address, json=body, headers=headers) as response,
    ):
        response.raise_for_status()
        async for part in response.aiter_bytes():
            content += part
            if len(content) > LARGEST:
                message = f"{address}: more than {LARGEST} bytes"
                raise ChatError(message)
    return bytes(content)


def _body(model: str, role: str, case: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "model": model,
        "temperature": 0,
        "response_format": {"type": "json_object"},
        "messages": [
            {"role": "system", "content": role},
            {"role": "user", "content": msgspec.json.encode(case).decode()},
        ],
    }
