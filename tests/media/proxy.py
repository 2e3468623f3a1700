"""Stands in front of a store and fails on demand."""

import contextlib
import selectors
import socket
import threading
from types import TracebackType
from typing import Literal
from urllib.parse import urlsplit

Mode = Literal["pass", "down", "slow", "refuse", "read_only"]

_REFUSAL = (
    b"HTTP/1.1 503 Slow Down\r\nContent-Type: application/xml\r\nConnection: close\r\n"
    b"Content-Length: 86\r\n\r\n"
    b"<?xml version='1.0'?><Error><Code>SlowDown</Code><Message>Slow down.</Message></Error>"
)


class Proxy:
    """`down` closes each connection, `slow` never answers, `refuse` answers with 503;
    `read_only` lets everything be read.
    """

    def __init__(self, target: str) -> None:
        parts = urlsplit(target)
        self._target = (parts.hostname or "", parts.port or 80)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self.mode: Mode = "pass"
        self._open: set[socket.socket] = set()

    def __enter__(self) -> "Proxy":
        threading.Thread(target=self._listen, daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.cut()

    def fail(self, mode: Mode) -> None:
        """Also for those who keep a connection from before."""
        self.mode = mode
        self.cut()

    def cut(self) -> None:
        for connection in list(self._open):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def _listen(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            self._open.add(client)
            threading.Thread(target=self._serve, args=[client], daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        with client:
            try:
                match self.mode:
                    case "pass" | "read_only":
                        with socket.create_connection(self._target) as store:
                            self._carry(client, store)
                    case "slow":
                        while client.recv(65536):
                            pass
                    case "refuse":
                        client.recv(65536)
                        client.sendall(_REFUSAL)
            except OSError:
                pass
            finally:
                self._open.discard(client)

    def _carry(self, client: socket.socket, store: socket.socket) -> None:
        with selectors.DefaultSelector() as selector:
            selector.register(client, selectors.EVENT_READ, store)
            selector.register(store, selectors.EVENT_READ, client)
            while True:
                for key, _ in selector.select():
                    data = key.fileobj.recv(65536)
                    if not data:
                        return
                    if self.mode == "read_only" and data.startswith((b"PUT", b"POST", b"DELETE")):
                        client.sendall(_REFUSAL)
                        return
                    key.data.sendall(data)
