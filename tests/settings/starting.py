"""Python, started anew for each question as the command line would, with Django imported already.

Of each start, nine tenths would be spent on that import, which does not read the environment.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

Start = Callable[[list[str], dict[str, str]], subprocess.CompletedProcess[str]]

# Answers each line, a JSON list of the arguments and the environment, in a process of its own.
ANSWER_LINES = """
import gc, json, os, runpy, sys, tempfile
import django.conf, django.core.management, environ

assert not django.conf.settings.configured
gc.freeze()  # Else each process would copy it all at its end.
for line in sys.stdin:
    arguments, environment = json.loads(line)
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as error:
        if child := os.fork():
            status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            said = [file.seek(0) or file.read() for file in (out, error)]
            print(json.dumps([status, *said]), flush=True)
        else:
            os.dup2(out.fileno(), 1)
            os.dup2(error.fileno(), 2)
            os.environ.clear()
            os.environ.update(environment)
            sys.argv = arguments
            if arguments[0] == "-c":
                exec(arguments[1], {"__name__": "__main__"})
            else:
                runpy.run_path(arguments[0], run_name="__main__")
            sys.exit()
"""


def inherited() -> dict[str, str]:
    return {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}


@contextmanager
def python_is_ready() -> Iterator[Start]:
    """A function that starts Python with arguments in an environment, and waits for its end."""
    with subprocess.Popen(
        [sys.executable, "-c", ANSWER_LINES],
        cwd=ROOT,
        env=inherited(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        assert process.stdin
        assert process.stdout

        def start(arguments, environment):
            print(
                json.dumps([arguments, inherited() | environment]), file=process.stdin, flush=True
            )
            answer = json.loads(process.stdout.readline())
            return subprocess.CompletedProcess(arguments, *answer)

        yield start
