"""Asks as fast as answers come, with wrk, and reads off what that cost."""

import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

CONNECTIONS = 16
#: In seconds: sixteen may wait for one another before a slow answer.
PATIENCE = 30
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Measured:
    requests: int
    seconds: float
    #: Of processor time, of the server and its database.
    cpu_seconds: float
    #: Of processor time, of everything else on the machine, all cores together.
    others_seconds: float

    def __add__(self, other: "Measured") -> "Measured":
        return Measured(
            self.requests + other.requests,
            self.seconds + other.seconds,
            self.cpu_seconds + other.cpu_seconds,
            self.others_seconds + other.others_seconds,
        )

    @property
    def per_second(self) -> float:
        return self.requests / self.seconds

    @property
    def cpu_milliseconds(self) -> float:
        return 1000 * self.cpu_seconds / max(self.requests, 1)


def require_wrk() -> None:
    if shutil.which("wrk"):
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        sys.stderr.write("Installing wrk, which makes the load …\n")
        for arguments in (["update", "-qq"], ["install", "-y", "-qq", "wrk"]):
            subprocess.run(["apt-get", *arguments], check=False, capture_output=True)
    if not shutil.which("wrk"):
        sys.exit("The benchmark makes its load with wrk: run `apt-get install wrk` as root.")


def load(
    address: str,
    paths: Sequence[str],
    seconds: int,
    core: int,
    roots: Collection[int],
    headers: Mapping[str, str] | None = None,
) -> Measured:
    """From `core`, for so many seconds; `roots` are the processes that work for it.

    Stops everything when something was not answered, or with an error.
    """
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        script.write(_script(paths, headers or {}))
        script.flush()
        before, before_of_all = cpu_seconds(roots), _cpu_seconds_of_all()
        output = subprocess.run(
            [
                *("taskset", "-c", str(core)),
                *("wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", f"{PATIENCE}s"),
                *("-s", script.name, address),
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        ).stdout
        cpu = cpu_seconds(roots) - before
        others = _cpu_seconds_of_all() - before_of_all - cpu
    _wait_until_idle(roots)
    found = re.search(r"(\d+) requests in ([\d.]+)s", output)
    if not found or "Socket errors" in output or "Non-2xx" in output:
        sys.exit(f"Not everything like {address}{paths[0]} was answered:\n{output}")
    return Measured(int(found[1]), float(found[2]), cpu, others)


def _script(paths: Sequence[str], headers: Mapping[str, str]) -> str:
    """Requests are written beforehand: writing them must not be what is measured."""
    pairs = [f"[{json.dumps(name)}] = {json.dumps(value)}" for name, value in headers.items()]
    return "\n".join(
        [
            "local paths = {" + ", ".join(map(json.dumps, paths)) + "}",
            "local headers = {" + ", ".join(pairs) + "}",
            "local requests, at = {}, 0",
            "init = function(args)",
            '  for i, path in ipairs(paths) do requests[i] = wrk.format("GET", path, headers) end',
            "end",
            "request = function()",
            "  at = at % #requests + 1",
            "  return requests[at]",
            "end",
        ]
    )


def _wait_until_idle(roots: Collection[int]) -> None:
    """What wrk did not wait for is still being answered, and would slow who is asked next."""
    deadline, before = time.monotonic() + PATIENCE, cpu_seconds(roots)
    while time.monotonic() < deadline:
        time.sleep(0.2)
        now = cpu_seconds(roots)
        if now - before < 0.02:
            return
        before = now


def _cpu_seconds_of_all() -> float:
    """Of everything on the machine, save wrk: children of this process that have ended."""
    _, user, nice, system, *_ = Path("/proc/stat").read_text().split(maxsplit=4)
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return sum(map(int, (user, nice, system))) / _TICKS - ended.ru_utime - ended.ru_stime


def cpu_seconds(roots: Collection[int]) -> float:
    """Of these processes and those below them, also of those that have ended since."""
    ticks = sum(sum(map(int, fields[11:15])) for fields in _family(roots).values())
    return ticks / _TICKS


def memory_megabytes(root: int) -> float:
    """What a process and those below it have in memory; what they share is counted once."""
    kilobytes = 0
    for pid in _family([root]):
        text = Path(f"/proc/{pid}/smaps_rollup").read_text()
        kilobytes += sum(map(int, re.findall(r"^Pss:\s+(\d+)", text, re.MULTILINE)))
    return kilobytes / 1024


def _family(roots: Collection[int]) -> dict[int, list[str]]:
    """`/proc/<pid>/stat` by pid, from the state of the process on."""
    stats = {
        int(path.name): _stat(path) for path in Path("/proc").iterdir() if path.name.isdecimal()
    }
    family = {pid: stat for pid, stat in stats.items() if pid in roots and stat}
    grew = True
    while grew:
        below = {
            pid: stat
            for pid, stat in stats.items()
            if stat and pid not in family and int(stat[1]) in family
        }
        family |= below
        grew = bool(below)
    return family


def _stat(process: Path) -> list[str]:
    try:
        text = (process / "stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return []
    return text.rpartition(")")[2].split()
