import errno
import os
import socket
from argparse import ArgumentParser
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Site

from cms.search.backend import is_index_outdated

HOST = "127.0.0.1"


class Command(BaseCommand):
    help = "Prepares this machine's own installation, whatever is missing of it, and serves it."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--noreload", action="store_false", dest="use_reloader")

    def handle(self, *args: Any, port: int, use_reloader: bool, **options: Any) -> None:
        # Django's reloader runs this command again in a process of its own.
        if os.environ.get("RUN_MAIN") != "true":
            self._refuse_port_in_use(port)
            self._prepare()
            self._move_site(port)
            self._say_where(port)
        call_command("runserver", f"{HOST}:{port}", use_reloader=use_reloader)

    def _refuse_port_in_use(self, port: int) -> None:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except OSError as error:
                if error.errno != errno.EADDRINUSE:
                    raise
                raise CommandError(
                    f"Port {port} is in use: stop what uses it, or choose another one with "
                    f"`make run PORT={port + 1}`."
                ) from error

    def _prepare(self) -> None:
        call_command("catalogues", "compile")
        self._say("Preparing the database …")
        call_command("migrate", verbosity=0)
        call_command("install", stdout=self.stdout)
        call_command("demo", stdout=self.stdout)
        self._refresh_index()

    def _refresh_index(self) -> None:
        """One that is older than the search finds nothing until it is made anew."""
        if is_index_outdated():
            self._say("Making the search index anew …")
            call_command("update_index", verbosity=0)

    def _move_site(self, port: int) -> None:
        """The addresses that pages and the API print lead to this port."""
        site = Site.objects.get(is_default_site=True)
        if (site.hostname, site.port) != (HOST, port):
            site.hostname, site.port = HOST, port
            site.save()

    def _say_where(self, port: int) -> None:
        address = f"http://{HOST}:{port}"
        self._say(f"\nSite   {address}/\nAdmin  {address}/admin/\nAPI    {address}/api/v2/pages/\n")

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
