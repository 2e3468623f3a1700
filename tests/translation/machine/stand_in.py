"""Stands in for a service that translates: real HTTP on this machine, errors included."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any


@dataclass
class Request:
    method: str
    path: str
    headers: dict[str, str]
    payload: Any


@dataclass
class Answer:
    """By `seconds_between`, its bytes come one by one."""

    body: Any
    status: int = 200
    content_type: str = "application/json"
    seconds_before: float = 0
    seconds_between: float = 0
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def content(self) -> bytes:
        return self.body if isinstance(self.body, bytes) else json.dumps(self.body).encode()


@dataclass
class StandIn:
    """`answer` is called for each request; what was asked is kept in `requests`."""

    answer: Callable[[Request], Answer]
    url: str = ""
    requests: list[Request] = field(default_factory=list)


@contextmanager
def served(answer: Callable[[Request], Answer]) -> Iterator[StandIn]:
    service = StandIn(answer)

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            payload = json.loads(self.rfile.read(length)) if length else None
            request = Request(self.command, self.path, dict(self.headers), payload)
            service.requests.append(request)
            answer = service.answer(request)
            time.sleep(answer.seconds_before)
            self.send_response(answer.status)
            self.send_header("Content-Type", answer.content_type)
            self.send_header("Content-Length", str(len(answer.content)))
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.end_headers()
            for byte in answer.content if answer.seconds_between else [answer.content]:
                self.wfile.write(byte if isinstance(byte, bytes) else bytes([byte]))
                time.sleep(answer.seconds_between)

        do_GET = do_POST = do_DELETE = do_PURGE = answer

        def handle_one_request(self) -> None:
            try:
                super().handle_one_request()
            except OSError:
                self.close_connection = True  # The client did not wait.

        def log_message(self, *arguments: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        service.url = f"http://127.0.0.1:{server.server_port}"
        try:
            yield service
        finally:
            server.shutdown()
            thread.join()


def mark(text: str) -> str:
    """What a stand-in calls a translation; tags stay where they are."""
    return f"[{text}]"


def libretranslate(request: Request) -> Answer:
    return Answer({"translatedText": [mark(text) for text in request.payload["q"]]})
