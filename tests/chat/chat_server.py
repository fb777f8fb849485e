"""A server on this machine that speaks the chat protocol and says what a test tells it to."""

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any


@dataclass
class ChatServer:
    """What it says, with which status, and what it was asked.

    ``go`` holds answers back; ``pause_s`` is waited between one byte and the next.
    """

    says: str = "{}"
    status: int = 200
    body: bytes | None = None
    pause_s: float = 0.0
    location: str = ""
    asked: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    go: Event = field(default_factory=Event)
    stop: Event = field(default_factory=Event)
    address: str = ""

    def answer(self) -> bytes:
        """Return the body of the response."""
        said = {"choices": [{"message": {"role": "assistant", "content": self.says}}]}
        return json.dumps(said).encode() if self.body is None else self.body


@contextmanager
def chat_server() -> Iterator[ChatServer]:
    """Run a server until the test is done."""
    chat = ChatServer()
    chat.go.set()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            chat.paths.append(self.path)
            chat.keys.append(self.headers.get("Authorization"))
            chat.asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            chat.go.wait(10)
            self.send_response(chat.status)
            if chat.location:
                self.send_header("Location", chat.location)
            self.end_headers()
            with suppress(ConnectionError):  # the test has left
                self.send(chat.answer())

        def send(self, body: bytes) -> None:
            pieces = [body[at : at + 1] for at in range(len(body))] if chat.pause_s else [body]
            for piece in pieces:
                self.wfile.write(piece)
                chat.stop.wait(chat.pause_s)

        def log_message(self, *_: object) -> None:
            """Say nothing on standard error."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    chat.address = f"http://127.0.0.1:{server.server_port}/v1"
    thread = Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield chat
    finally:
        chat.go.set()
        chat.stop.set()
        server.shutdown()
        thread.join()
        server.server_close()
