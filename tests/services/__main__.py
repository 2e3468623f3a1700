"""Run a command with PostgreSQL, Valkey and S3: `python -m tests.services -- COMMAND...`."""

import argparse
import signal
import subprocess
import sys

from tests.services.environment import services_in_environment
from tests.services.processes import ServiceError


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.services", description=__doc__)
    parser.add_argument("command", nargs="+", metavar="COMMAND")
    command = parser.parse_args().command
    try:
        with services_in_environment():
            return run(command)
    except (ServiceError, FileNotFoundError) as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        return 128 + signal.SIGINT


def run(command: list[str]) -> int:
    """The exit code of `command`, or 128 + N when signal N ended it, as in a shell."""
    process = subprocess.Popen(command)
    # The terminal sends Ctrl-C to the command as well, which decides what it means.
    signal.signal(signal.SIGINT, lambda *_: None)
    signal.signal(signal.SIGTERM, lambda *_: process.terminate())
    status = process.wait()
    return status if status >= 0 else 128 - status


if __name__ == "__main__":
    sys.exit(main())
