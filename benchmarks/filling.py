"""Installs a site and writes as many news as are named: in one process, which starts only once."""

import sys

import django

django.setup()

from django.core.management import call_command  # noqa: E402 - after the set-up

call_command("migrate", verbosity=0)
call_command("install")
call_command("generate_content", pages=int(sys.argv[1]))
