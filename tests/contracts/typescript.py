"""Makes TypeScript of a contract, checks the committed reader against it, and runs that."""

import subprocess
from pathlib import Path

from tests.requirements import NODE

FOLDER = Path(__file__).parent
PACKAGES = FOLDER / "node_modules"


def generate(contract: Path) -> None:
    """As `openapi.ts` beside the reader."""
    made = _run(PACKAGES / "openapi-typescript/bin/cli.js", contract, "--output", "openapi.ts")
    assert made.returncode == 0, made.stderr


def complaints() -> str:
    """Of the compiler, about the reader."""
    return _run(PACKAGES / "typescript/bin/tsc", "--project", FOLDER).stdout


def read(pages: Path) -> str:
    """What the reader prints of a file with pages."""
    reading = _run(FOLDER / "reader.ts", pages)
    assert reading.returncode == 0, reading.stderr
    return reading.stdout


def _run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    if not PACKAGES.exists():
        raise FileNotFoundError("`python -m tests.requirements` installs TypeScript.")
    return subprocess.run(
        [NODE, *arguments], cwd=FOLDER, capture_output=True, encoding="utf-8", check=False
    )
