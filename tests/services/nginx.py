"""nginx before a server of ours, as `deploy/nginx.conf` has it."""

import os
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.services.processes import Service, reserved_ports, running, wait_until, workspace

SITE = Path(__file__).resolve().parent.parent.parent / "deploy" / "nginx.conf"


@dataclass(frozen=True, kw_only=True)
class Nginx(Service):
    address: str


@contextmanager
def nginx(program: str, application: str) -> Iterator[Nginx]:
    """Only addresses and folders are others, and below `/bytes/` is what lies in `bytes` in its
    directory. `application` is the address of the server.
    """
    with workspace("nginx") as directory, reserved_ports(1) as [port]:
        # As Debian has it for all sites, save what one needs to be one's own.
        directory.chmod(0o755)
        (directory / "cache" / "nginx").mkdir(parents=True)
        (directory / "bytes").mkdir()
        (directory / "site").write_text(_site(directory, port, application))
        (directory / "conf").write_text(
            f"daemon off; worker_processes 1; pid {directory}/pid; events {{}}\n"
            f"{'user root;' if os.geteuid() == 0 else ''}\n"
            "http { sendfile on; tcp_nopush on; access_log off; default_type application/json;\n"
            f"include {directory}/site; }}\n"
        )
        command = [program, "-p", directory, "-e", directory / "errors", "-c", directory / "conf"]
        with running(command, directory) as process:
            address = f"http://127.0.0.1:{port}"
            wait_until(
                lambda: urllib.request.urlopen(f"{address}/api/v2/locales/", timeout=5).read(),
                name="nginx",
                process=process,
                log=directory / "errors",
                not_yet=(OSError,),
            )
            yield Nginx(pid=process.pid, directory=directory, address=address)


def _site(directory: Path, port: int, application: str) -> str:
    site = SITE.read_text()
    for theirs, ours in {
        "127.0.0.1:8000": application.removeprefix("http://"),
        "listen 80": f"listen 127.0.0.1:{port}",
        "/var/": f"{directory}/",
        "    location / {": f"    location /bytes/ {{ root {directory}; }}\n\n    location / {{",
    }.items():
        assert theirs in site, theirs
        site = site.replace(theirs, ours)
    return site
