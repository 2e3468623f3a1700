"""How every service starts, is waited for, and is gone afterwards."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

START_SECONDS = 30
STOP_SECONDS = 10
LOG_TAIL_LINES = 15


class ServiceError(Exception):
    """A service could not start; the message is for the person at the terminal."""


@dataclass(frozen=True, kw_only=True)
class Service:
    """A running server, whose process and directory end with its context manager."""

    pid: int
    directory: Path


def wheel_executable(distribution: str, name: str) -> Path:
    try:
        installed = files(distribution) or []
    except PackageNotFoundError:
        raise ServiceError(f"The package {distribution} is not installed.") from None
    for file in installed:
        if file.name == name and os.access(path := Path(str(file.locate())).resolve(), os.X_OK):
            return path
    raise ServiceError(f"The package {distribution} has no program {name} for this platform.")


@contextmanager
def sigterm_as_interrupt() -> Iterator[None]:
    """Let SIGTERM raise KeyboardInterrupt, so that `finally` blocks run.

    In other threads, where Python allows no signal handler, it does nothing: the main thread must.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    previous = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, previous)


@contextmanager
def workspace(service: str) -> Iterator[Path]:
    """A directory of one service's own, removed also when SIGTERM ends the run."""
    with (
        sigterm_as_interrupt(),
        tempfile.TemporaryDirectory(prefix=f"ucdil-{service}-", ignore_cleanup_errors=True) as path,
    ):
        yield Path(path).resolve()


@contextmanager
def reserved_ports(count: int) -> Iterator[list[int]]:
    """Free ports of 127.0.0.1 that two runs on one machine never share.

    Linux lets a server listen on a port while another socket is bound to it and silent, if both
    have SO_REUSEADDR: the reservation is kept as long as the server runs. Elsewhere it ends here.
    """
    with ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for reservation in sockets:
            # The option comes after the bind: before it, two reservations could share a port.
            reservation.bind(("127.0.0.1", 0))
            reservation.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        ports = [reservation.getsockname()[1] for reservation in sockets]
        if sys.platform != "linux":
            stack.close()
        yield ports


@contextmanager
def running(
    command: Sequence[str | Path],
    directory: Path,
    *,
    user: str | int | None = None,
    group: int | None = None,
    environment: Mapping[str, str] | None = None,
    stop_signal: signal.Signals = signal.SIGKILL,
) -> Iterator[subprocess.Popen[bytes]]:
    """Run `command` in `directory`, its output appended to `directory/log`.

    It gets a session of its own: Ctrl-C at the terminal must reach the test run, which then stops
    its services, and not the services first.
    """
    with (directory / "log").open("ab") as log:
        process = subprocess.Popen(
            command,
            cwd=directory,
            env={"PATH": os.defpath, "HOME": str(directory), **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            user=user,
            group=group,
            extra_groups=None if user is None else [],
        )
    try:
        yield process
    finally:
        stop(process, stop_signal)


def stop(process: subprocess.Popen[bytes], stop_signal: signal.Signals) -> None:
    """Signal the whole process group; kill it after STOP_SECONDS, or at once if interrupted."""
    if process.poll() is not None:
        return
    try:
        os.killpg(process.pid, stop_signal)
        with suppress(subprocess.TimeoutExpired):
            process.wait(STOP_SECONDS)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def wait_until(
    answers: Callable[[], object],
    *,
    name: str,
    process: subprocess.Popen[bytes],
    log: Path,
    not_yet: tuple[type[Exception], ...],
) -> None:
    """Call `answers` until it raises none of `not_yet`; at most START_SECONDS."""
    deadline = time.monotonic() + START_SECONDS
    while True:
        if process.poll() is not None:
            reason = f"ended with status {process.returncode}"
            raise ServiceError(f"{name} {reason} as it started; its log ends:\n{log_tail(log)}")
        try:
            answers()
            return
        except not_yet as error:
            if time.monotonic() > deadline:
                raise ServiceError(
                    f"{name} did not answer within {START_SECONDS} seconds ({error}); "
                    f"its log ends:\n{log_tail(log)}"
                ) from error
        time.sleep(0.02)


def log_tail(log: Path) -> str:
    return "\n".join(log.read_text(errors="replace").splitlines()[-LOG_TAIL_LINES:])
