"""Somebody of each kind to sign in as. Their passwords are made on this machine and stay on it."""

import json
import secrets
from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.models import Group
from wagtail.users.models import UserProfile

from cms.languages import DEFAULT_LANGUAGE, LANGUAGES
from cms.models import User
from home.groups import EDITORS, PUBLISHERS, translators

_DOMAIN = "ucdil.example"
_PASSWORDS = settings.VAR_DIR / "demo-passwords.json"


@dataclass(frozen=True)
class Account:
    name: str
    role: str
    groups: tuple[str, ...]
    """None for an administrator."""
    language_code: str

    @property
    def email(self) -> str:
        return f"{self.name}@{_DOMAIN}"


def accounts() -> Iterator[Account]:
    """Somebody of each kind, with a translator for each language but the default."""
    yield Account("admin", "administrator", (), "en")
    yield Account("editor", "writes and publishes", (EDITORS, PUBLISHERS), DEFAULT_LANGUAGE.code)
    yield Account("reviewer", "reviews and publishes translations", (PUBLISHERS,), "en")
    for language in LANGUAGES:
        if language != DEFAULT_LANGUAGE:
            groups = (translators(language),)
            yield Account(language.code, f"translator: {language.name}", groups, language.code)


def make_accounts() -> dict[Account, str]:
    """Accounts with their passwords: generated when an account is made, and then left alone.

    With the setting DEMO_PASSWORD that is everybody's password.
    """
    kept = json.loads(_PASSWORDS.read_text()) if _PASSWORDS.exists() else {}
    passwords = {account: _make(account, kept.get(account.email)) for account in accounts()}
    _PASSWORDS.touch(mode=0o600)
    _PASSWORDS.write_text(
        json.dumps({account.email: password for account, password in passwords.items()}, indent=1)
    )
    return passwords


def _make(account: Account, kept: str | None) -> str:
    user = User.objects.filter(email=account.email).first()
    password = settings.DEMO_PASSWORD or kept or secrets.token_urlsafe(9)
    if user is None:
        user = User.objects.create_user(
            account.email, first_name=account.name.capitalize(), last_name="Demo"
        )
        user.is_superuser = user.is_staff = not account.groups
        user.groups.set(Group.objects.filter(name__in=account.groups))
        UserProfile.objects.update_or_create(
            user=user, defaults={"preferred_language": account.language_code}
        )
    elif not settings.DEMO_PASSWORD and kept:
        return kept
    user.set_password(password)
    user.save()
    return password
