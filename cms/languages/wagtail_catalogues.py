"""Catalogues of what Wagtail and the other installed apps say, and do not translate themselves.

Each app lists its messages in a catalogue for English. Those that it lacks in one of our languages
stand under the second of `settings.LOCALE_PATHS`, beside messages that it has but translates badly.
"""

from collections.abc import Iterator
from pathlib import Path

from babel.messages import Catalog
from django.apps import apps
from django.conf import settings

from .catalogues import METHODS, find_problems, is_translated, key, paths, read, write
from .registry import ENGLISH, Language


def update() -> Iterator[Path]:
    """Adds what the apps newly lack, removes what none says any more; yields each path."""
    for domain in METHODS:
        said = messages(domain)
        for language, path in paths(domain, settings.LOCALE_PATHS[1]):
            catalogue = read(path, language)
            for message in [message for message in catalogue if message.id]:
                if not said.get(message.id, message.context):
                    catalogue.delete(message.id, message.context)
            for message in messages(domain, lacking=language):
                if message.id and not catalogue.get(message.id, message.context):
                    catalogue.add(message.id, context=message.context)
            if len(catalogue):
                write(path, catalogue)
                yield path


def problems() -> Iterator[str]:
    """Sentences about messages that are missing, superfluous, unfinished or wrongly formatted."""
    for domain in METHODS:
        said = {key(message) for message in messages(domain) if message.id}
        for language, path in paths(domain, settings.LOCALE_PATHS[1]):
            wanted = {key(message) for message in messages(domain, language) if message.id}
            yield from find_problems(path, language, wanted=wanted, allowed=said)


def messages(domain: str, lacking: Language | None = None) -> Catalog:
    """What the installed apps say: all of it, or only what they do not say in a language.

    The browser lacks all of it: its screens load the catalogue of one app and ours, and Django
    gives them the default language for what another app says in theirs.
    """
    merged = Catalog(charset="utf-8")
    for app in apps.get_app_configs():
        folder = Path(app.path) / "locale"
        have = _read(folder, lacking, domain) if lacking and domain == "django" else Catalog()
        for message in _read(folder, ENGLISH, domain):
            there = have.get(message.id, message.context)
            if message.id and not (there and is_translated(there) and not there.fuzzy):
                merged.add(message.id, context=message.context)
    return merged


def _read(folder: Path, language: Language, domain: str) -> Catalog:
    return read(folder / language.code / "LC_MESSAGES" / f"{domain}.po", language)
