"""The assessor over HTTP, against a real server on this machine."""

import json
from collections.abc import Iterator, Mapping

import pytest

from tests.chat.chat_server import ChatServer, chat_server
from toetssteen.assessors.openai import OpenAIAssessor
from toetssteen.contract.request import Definition
from toetssteen.contract.text import Text
from toetssteen.rules.assessor import AssessorError, AssessorWish, Opinion, Question

DEFINITION = Definition("loswal", "kade waar een schipper zand lost")
QUESTIONS = (
    Question("ESS-05", Text("Onderscheidt", "Distinguishes"), Text("Waarvan?", "From what?")),
    Question("INT-10", Text("Begrijpelijk", "Understandable"), Text("Voor wie?", "For whom?")),
)


@pytest.fixture
def chat() -> Iterator[ChatServer]:
    with chat_server() as chat:
        yield chat


async def ask(chat: ChatServer, key: str = "", seconds: float = 20) -> Mapping[str, Opinion]:
    wish = AssessorWish(chat.address, "proefmodel", wachttijd=seconds)
    return await OpenAIAssessor(wish, key).assess(DEFINITION, QUESTIONS)


async def test_the_model_hears_the_definition_and_every_question(chat: ChatServer) -> None:
    await ask(chat, key="geheim")

    (asked,) = chat.asked
    case = json.loads(asked["messages"][1]["content"])
    assert (asked["model"], asked["temperature"]) == ("proefmodel", 0)
    assert (case["begrip"], case["definitie"]) == (DEFINITION.begrip, DEFINITION.text)
    assert case["vragen"]["ESS-05"] == {"eis": "Onderscheidt", "vraag": "Waarvan?"}
    assert case["vragen"].keys() == {"ESS-05", "INT-10"}
    assert (chat.paths, chat.keys) == (["/v1/chat/completions"], ["Bearer geheim"])


async def test_without_a_key_none_is_sent(chat: ChatServer) -> None:
    await ask(chat)

    assert chat.keys == [None]


async def test_it_says_what_the_model_says_of_each_question(chat: ChatServer) -> None:
    chat.says = '{"ESS-05": "fails", "INT-10": "holds"}'

    assert await ask(chat) == {"ESS-05": Opinion.FAILS, "INT-10": Opinion.HOLDS}


async def test_a_question_may_stay_open_and_an_answer_nobody_asked_for_is_left_out(
    chat: ChatServer,
) -> None:
    chat.says = '{"INT-10": "holds", "STR-01": "fails"}'

    assert await ask(chat) == {"INT-10": Opinion.HOLDS}


@pytest.mark.parametrize(
    "said", ["", "ja", '{"ESS-05": "misschien"}', '["ESS-05"]', "```json\n{}\n```"]
)
async def test_what_is_no_answer_is_an_error_that_quotes_nothing(
    chat: ChatServer, said: str
) -> None:
    chat.says = said

    with pytest.raises(AssessorError) as caught:
        await ask(chat)

    assert caught.value.code == "UPS-ASR-001"
    assert DEFINITION.text not in str(caught.value)
    assert "misschien" not in str(caught.value)


@pytest.mark.parametrize("status", [400, 401, 404, 429, 500, 503])
async def test_a_refusal_names_its_status(chat: ChatServer, status: int) -> None:
    chat.status = status

    with pytest.raises(AssessorError, match=f"status {status}"):
        await ask(chat)


@pytest.mark.parametrize("body", [b"", b"{}", b'{"choices": []}', b"<html>"])
async def test_a_response_in_another_shape_is_an_error(chat: ChatServer, body: bytes) -> None:
    chat.body = body

    with pytest.raises(AssessorError):
        await ask(chat)


async def test_a_model_that_thinks_too_long_is_an_error(chat: ChatServer) -> None:
    chat.go.clear()

    with pytest.raises(AssessorError, match="Timeout"):
        await ask(chat, seconds=0.2)


async def test_a_server_that_is_not_there_is_an_error() -> None:
    wish = AssessorWish("http://127.0.0.1:9/v1", "proefmodel")

    with pytest.raises(AssessorError, match="ConnectError"):
        await OpenAIAssessor(wish).assess(DEFINITION, QUESTIONS)
