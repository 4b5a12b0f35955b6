"""A model's server on this machine, for tests: it answers as it is told, also wrongly."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Answer:
    """What the server does with one request.

    `pieces` are streamed one by one, then `finish` and the counted tokens; a `status` other than 200 sends
    `body` with `headers` instead. `hold` keeps the answer back from its `after` piece on until the test ends.
    """

    pieces: tuple[str, ...] = ("Dear ", "Ms Calder")
    finish: str | None = "stop"
    status: int = 200
    body: str = "{}"
    headers: dict[str, str] = field(default_factory=dict)
    content_type: str = "text/event-stream"
    cut_in_event: bool = False
    hold_after: int | None = None


@dataclass
class Server:
    """`requests` are the bodies that came, in order; each is answered by the next of `answers`."""

    base_url: str
    answers: list[Answer]
    requests: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    gone: threading.Event = field(default_factory=threading.Event)
    ended: threading.Event = field(default_factory=threading.Event)


@contextmanager
def serving(*answers: Answer) -> Iterator[Server]:
    """Run a server for the time of a test."""
    http = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    http.daemon_threads = True
    server = Server(f"http://127.0.0.1:{http.server_port}/v1", list(answers))
    http.told = server  # type: ignore[attr-defined]
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        server.ended.set()
        http.shutdown()
        http.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        told: Server = self.server.told  # type: ignore[attr-defined]
        told.requests.append(json.loads(self.rfile.read(int(self.headers["content-length"]))))
        told.keys.append(self.headers.get("authorization", ""))
        answer = told.answers.pop(0)
        self.close_connection = True
        if answer.status != 200:
            self._send(answer.status, answer.body, answer.headers)
            return
        try:
            self._stream(told, answer)
        except OSError:
            told.gone.set()

    def _send(self, status: int, body: str, headers: dict[str, str]) -> None:
        data = body.encode()
        self.send_response(status)
        for name, value in {"content-type": "application/json", "connection": "close", **headers}.items():
            self.send_header(name, value)
        self.send_header("content-length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _stream(self, told: Server, answer: Answer) -> None:
        self.send_response(200)
        self.send_header("content-type", answer.content_type)
        self.send_header("connection", "close")
        self.end_headers()
        if answer.content_type != "text/event-stream":
            self.wfile.write(answer.body.encode())
            return
        for place, piece in enumerate(answer.pieces):
            if answer.hold_after == place:
                self._wait_until_gone(told)
                return
            self._event({"choices": [{"index": 0, "delta": {"content": piece}}]})
        if answer.cut_in_event:
            self.wfile.write(b'data: {"choices": [{"ind\n\n')
            return
        if answer.finish is not None:
            self._event({"choices": [{"index": 0, "delta": {}, "finish_reason": answer.finish}]})
            self._event({"choices": [], "usage": _usage(len(answer.pieces))})
            self.wfile.write(b"data: [DONE]\n\n")

    def _wait_until_gone(self, told: Server) -> None:
        """Wait until the other side closes or the test ends."""
        self.connection.settimeout(0.02)
        while not told.ended.is_set():
            try:
                if not self.connection.recv(1):
                    told.gone.set()
                    return
            except TimeoutError:
                continue
            except OSError:
                told.gone.set()
                return

    def _event(self, data: dict[str, Any]) -> None:
        common = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "served-model"}
        self.wfile.write(f"data: {json.dumps({**common, **data})}\n\n".encode())
        self.wfile.flush()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _usage(pieces: int) -> dict[str, int]:
    return {"prompt_tokens": 7, "completion_tokens": pieces, "total_tokens": 7 + pieces}
