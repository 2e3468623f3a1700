"""Installs a site and writes as many news as are named: in one process, which starts only once."""

import gc
import sys

import django

django.setup()

from django.core.management import call_command  # noqa: E402 - after the set-up

# Migrations make twenty thousand classes: looking for those that nobody needs any more, again and
# again, takes a sixth of the time.
gc.freeze()
gc.set_threshold(50_000, 20, 100)
call_command("migrate", verbosity=0)
call_command("install")
call_command("generate_content", pages=int(sys.argv[1]))
