"""What the suite needs besides Python packages: Debian's Chromium, for the browser tests."""

import os
import shutil
import subprocess
import sys

CHROMIUM = shutil.which("chromium") or "chromium"


def main() -> None:
    if shutil.which("chromium"):
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        sys.stderr.write("Installing Chromium for the browser tests …\n")
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        subprocess.run(["apt-get", "update", "-qq"], check=False, **quiet)
        subprocess.run(
            ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"],
            check=False,
            env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
            **quiet,
        )
    if not shutil.which("chromium"):
        sys.exit("The browser tests need Chromium: run `apt-get install chromium` as root.")


if __name__ == "__main__":
    main()
