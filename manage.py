#!/usr/bin/env python3
"""Runs Django's management commands; with nothing set, on the development settings."""

import gc
import os
import sys

# By default Python looks for garbage so often that a seventh of the time of migrating goes into it.
gc.set_threshold(10_000)


def main() -> None:
    if sys.version_info < (3, 11):  # noqa: UP036 - says it in a sentence
        sys.exit("Üçdil needs Python 3.11 or newer; run it with python3.11 or a later one.")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings.dev")
    try:
        from django.core.exceptions import ImproperlyConfigured
        from django.core.management import execute_from_command_line
    except ModuleNotFoundError:
        sys.exit("Django is not installed here; `make run` sets everything up.")
    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
