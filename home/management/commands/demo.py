from typing import Any

from django.core.management.base import BaseCommand

from home.demo.accounts import make_accounts
from home.demo.builder import build_demonstration


class Command(BaseCommand):
    help = "Fills the demonstration content and makes the demonstration accounts, once."

    def handle(self, *args: Any, **options: Any) -> None:
        if not build_demonstration(self._say):
            self._say("The demonstration content is there already; nothing was changed.")
        self._say("\nSign in as")
        for account, password in make_accounts().items():
            self._say(f"  {account.email:<22} password {password:<16} {account.role}")

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
