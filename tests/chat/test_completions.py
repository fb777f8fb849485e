"""The chat protocol, against a real server on this machine."""

import json
from collections.abc import Iterator
from time import monotonic

import pytest

from tests.chat.chat_server import ChatServer, chat_server
from toetssteen.chat.completions import LARGEST, ChatError, Endpoint, ask

HIDDEN = "steiger die niemand mag zien"


@pytest.fixture
def chat() -> Iterator[ChatServer]:
    with chat_server() as chat:
        yield chat


async def asked(chat: ChatServer, seconds: float = 20, key: str = "") -> str:
    endpoint = Endpoint(chat.address, "proefmodel", seconds, key)
    return await ask(endpoint, "Je telt woorden.", {"definitie": HIDDEN})


async def test_what_is_ours_and_what_is_theirs_go_in_messages_of_their_own(
    chat: ChatServer,
) -> None:
    chat.says = '{"woorden": 5}'

    assert await asked(chat, key="geheim") == '{"woorden": 5}'
    (body,) = chat.asked
    ours, theirs = body["messages"]
    assert (ours["role"], ours["content"]) == ("system", "Je telt woorden.")
    assert (theirs["role"], json.loads(theirs["content"])) == ("user", {"definitie": HIDDEN})
    assert body["response_format"] == {"type": "json_object"}
    assert "stream" not in body
    assert (chat.paths, chat.keys) == (["/v1/chat/completions"], ["Bearer geheim"])


@pytest.mark.parametrize("status", [301, 400, 401, 404, 429, 500, 503])
async def test_a_refusal_names_its_status_and_is_not_tried_again(
    chat: ChatServer, status: int
) -> None:
    chat.status = status
    chat.location = f"{chat.address}/elsewhere" if status == 301 else ""

    with pytest.raises(ChatError, match=f"status {status}"):
        await asked(chat)

    assert chat.paths == ["/v1/chat/completions"]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{}",
        b'{"choices": []}',
        b"<html>",
        b'{"choices": [{"message": {"content": null}}]}',
        b"\xff\xfe",
        HIDDEN.encode(),
    ],
)
async def test_a_response_in_another_shape_is_an_error_that_quotes_nothing(
    chat: ChatServer, body: bytes
) -> None:
    chat.body = body

    with pytest.raises(ChatError) as caught:
        await asked(chat)

    assert HIDDEN not in str(caught.value)


async def test_a_response_without_end_is_left(chat: ChatServer) -> None:
    chat.body = b" " * (8 * LARGEST)

    with pytest.raises(ChatError, match="more than"):
        await asked(chat)


async def test_a_response_that_trickles_in_is_left_when_the_time_is_up(chat: ChatServer) -> None:
    chat.pause_s = 0.05
    began = monotonic()

    with pytest.raises(ChatError, match="Timeout"):
        await asked(chat, seconds=0.4)

    assert monotonic() - began < 2


async def test_a_key_is_in_no_description_of_the_endpoint() -> None:
    assert "geheim" not in repr(Endpoint("http://localhost/v1", "proefmodel", 1.0, "geheim"))
