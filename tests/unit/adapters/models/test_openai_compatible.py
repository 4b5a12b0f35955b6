"""Endpoints that answer well, wrongly, slowly or not at all, over a real socket."""

import asyncio
import socket

import pytest
from tests.loopback import Answer, Server, serving

from amends.adapters.models.openai_compatible import OpenAICompatibleModel, Patience
from amends.domain.chat import (
    ChatMessage,
    ChatOptions,
    Ended,
    Endpoint,
    EndpointFailure,
    Speaker,
    TextCame,
    Usage,
)
from amends.domain.errors import EndpointError

_ASKED = (ChatMessage(Speaker.SYSTEM, "Be kind."), ChatMessage(Speaker.USER, "My bed never came."))
_OPTIONS = ChatOptions(temperature=0.4, most_tokens=600)


async def _answer(model: OpenAICompatibleModel, options: ChatOptions = _OPTIONS) -> tuple[str, Ended]:
    text = ""
    async for event in model.answer(_ASKED, options):
        match event:
            case TextCame(piece):
                text += piece
            case Ended():
                return text, event
    raise AssertionError("the answer never ended")


def _ask(server: Server, patience: Patience | None = None) -> tuple[str, Ended]:
    async def once() -> tuple[str, Ended]:
        model = OpenAICompatibleModel(Endpoint(server.base_url, "writer", "secret-key"), patience)
        try:
            return await _answer(model)
        finally:
            await model.close()

    return asyncio.run(once())


def _failure(server: Server, patience: Patience | None = None) -> EndpointError:
    with pytest.raises(EndpointError) as caught:
        _ask(server, patience)
    return caught.value


def test_answer_when_whole_then_pieces_usage_and_model_come() -> None:
    with serving(Answer()) as server:
        text, ended = _ask(server)

    assert text == "Dear Ms Calder"
    assert ended == Ended("served-model", Usage(7, 2))
    assert server.keys == ["Bearer secret-key"]
    sent = server.requests[0]
    assert sent["model"] == "writer"
    assert sent["messages"] == [
        {"role": "system", "content": "Be kind."},
        {"role": "user", "content": "My bed never came."},
    ]
    assert (sent["temperature"], sent["max_tokens"], sent["stream"]) == (0.4, 600, True)


@pytest.mark.parametrize(
    ("answer", "failure"),
    [
        (Answer(finish=None), EndpointFailure.CUT),
        (Answer(cut_in_event=True), EndpointFailure.CUT),
        (Answer(finish="length"), EndpointFailure.TOO_LONG),
        (Answer(finish="content_filter"), EndpointFailure.REFUSED),
        (Answer(pieces=()), EndpointFailure.EMPTY),
        (Answer(pieces=(), cut_in_event=True), EndpointFailure.NOT_A_MODEL),
        (Answer(content_type="text/html", body="<html>Log in</html>"), EndpointFailure.NOT_A_MODEL),
        (Answer(status=401), EndpointFailure.REFUSED_KEY),
        (Answer(status=403), EndpointFailure.REFUSED_KEY),
        (Answer(status=404), EndpointFailure.NOT_A_MODEL),
        (Answer(status=500), EndpointFailure.FAILED),
        (Answer(status=400, body='{"error": {"message": "no"}}'), EndpointFailure.FAILED),
    ],
)
def test_answer_when_it_is_not_whole_then_the_failure_is_named(
    answer: Answer, failure: EndpointFailure
) -> None:
    with serving(answer) as server:
        error = _failure(server)

    assert error.failure is failure
    assert "127.0.0.1" in str(error)
    assert "secret-key" not in str(error)
    assert len(server.requests) == 1


def test_answer_when_the_endpoint_is_busy_then_its_waiting_time_is_told() -> None:
    with serving(Answer(status=429, headers={"retry-after": "12"})) as server:
        error = _failure(server)

    assert error.failure is EndpointFailure.BUSY
    assert error.wait_s == 12
    assert "12 seconds" in str(error)


@pytest.mark.parametrize("given", ["", "soon", "-3", "nan", "Wed, 21 Oct 2026 07:28:00 GMT"])
def test_answer_when_the_waiting_time_is_no_number_then_none_is_told(given: str) -> None:
    with serving(Answer(status=429, headers={"retry-after": given})) as server:
        assert _failure(server).wait_s is None


@pytest.mark.parametrize("after", [0, 1])
def test_answer_when_nothing_more_comes_then_it_is_given_up(after: int) -> None:
    with serving(Answer(hold_after=after)) as server:
        error = _failure(server, Patience(first_s=0.2, next_s=0.2))

    assert error.failure is EndpointFailure.SLOW


def test_answer_when_nobody_listens_then_it_is_unreachable() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        server = Server(f"http://127.0.0.1:{taken.getsockname()[1]}/v1", [])

        assert _failure(server).failure is EndpointFailure.UNREACHABLE


def test_answer_when_a_parameter_is_refused_then_it_is_left_out_from_then_on() -> None:
    refused = '{"error": {"message": "Unsupported parameter: max_tokens"}}'
    hot = '{"error": {"message": "temperature does not support 0.4"}}'
    answers = (Answer(status=400, body=refused), Answer(status=400, body=hot), Answer(), Answer())

    async def twice(server: Server) -> None:
        model = OpenAICompatibleModel(Endpoint(server.base_url, "writer"))
        await _answer(model)
        await _answer(model)
        await model.close()

    with serving(*answers) as server:
        asyncio.run(twice(server))

    assert [
        sorted({"max_tokens", "max_completion_tokens", "temperature"} & sent.keys())
        for sent in server.requests
    ] == [
        ["max_tokens", "temperature"],
        ["max_completion_tokens", "temperature"],
        ["max_completion_tokens"],
        ["max_completion_tokens"],
    ]


@pytest.mark.parametrize("after", [0, 1])
def test_answer_when_cancelled_then_the_connection_is_closed_at_once(after: int) -> None:
    async def cancelled(server: Server) -> list[str]:
        model = OpenAICompatibleModel(Endpoint(server.base_url, "writer"))
        came: list[str] = []
        reached = asyncio.Event()

        async def read() -> None:
            if after == 0:
                reached.set()
            async for event in model.answer(_ASKED, _OPTIONS):
                assert isinstance(event, TextCame)
                came.append(event.text)
                reached.set()

        task = asyncio.create_task(read())
        await reached.wait()
        while not server.requests:
            await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await model.close()
        return came

    with serving(Answer(hold_after=after)) as server:
        came = asyncio.run(cancelled(server))
        assert server.gone.wait(5)

    assert came == ["Dear "][:after]
