"""Our catalogues of messages, extracted, updated and compiled by Babel without the gettext tools.

English is what the source is written in; every other language has `django.po`, and `djangojs.po`
for the browser, under `settings.LOCALE_PATHS`.
"""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from babel.messages import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir, extract_python
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

from .registry import ENGLISH, LANGUAGES

APPS = ("cms", "home", "articles", "events", "organizations")
METHODS = {
    "django": [
        ("**/migrations/**", "ignore"),
        ("**.py", "python"),
        ("**/templates/**.html", "cms.languages.catalogues.extract_template"),
        ("**/templates/**.txt", "cms.languages.catalogues.extract_template"),
    ],
    "djangojs": [("**/static/**.js", "javascript")],
}
KEYWORDS = DEFAULT_KEYWORDS | {
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}


def extract_template(
    file: IO[bytes], keywords: Any, comment_tags: Any, options: Any
) -> Iterator[Any]:
    """Messages of a Django template, read as the Python that `templatize` makes of it."""
    source = templatize(file.read().decode(), origin=getattr(file, "name", None))
    return extract_python(io.BytesIO(source.encode()), keywords, comment_tags, options)


def extract(domain: str) -> Catalog:
    """What the source says today."""
    template = Catalog(charset="utf-8")
    for app in APPS:
        for _, _, message, comments, context in extract_from_dir(
            settings.BASE_DIR / app,
            METHODS[domain],
            keywords=KEYWORDS,
            comment_tags=["Translators:"],
        ):
            template.add(message, auto_comments=comments, context=context)
    return template


def update() -> Iterator[Path]:
    """Brings every catalogue in step with the source, keeping translations; yields its path."""
    for domain in METHODS:
        template = extract(domain)
        for language, path in paths(domain):
            catalogue = _read(path, language)
            catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
            catalogue.obsolete.clear()
            if not len(catalogue):
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("wb") as file:
                write_po(file, catalogue, width=100, no_location=True, sort_output=True)
            yield path


def compile_all() -> Iterator[Path]:
    for domain in METHODS:
        for language, path in paths(domain):
            if path.exists():
                with path.with_suffix(".mo").open("wb") as file:
                    write_mo(file, _read(path, language))
                yield path


def problems() -> Iterator[str]:
    """Sentences about messages that are missing, superfluous, unfinished or wrongly formatted."""
    for domain in METHODS:
        wanted = {_key(message) for message in extract(domain) if message.id}
        for language, path in paths(domain):
            catalogue = _read(path, language)
            found = {_key(message): message for message in catalogue if message.id}
            for key in sorted(wanted - set(found)):
                yield f"{path.name} ({language}) lacks {key[1]!r}: run `make catalogues`."
            for key in sorted(set(found) - wanted):
                yield f"{path.name} ({language}) still has {key[1]!r}: run `make catalogues`."
            for key, message in found.items():
                if message.fuzzy or not _is_translated(message):
                    yield f"{path.name} ({language}) does not translate {key[1]!r}."
            for message, errors in catalogue.check():
                for error in errors:
                    yield f"{path.name} ({language}), {message.id!r}: {error}."


def paths(domain: str) -> Iterator[tuple[str, Path]]:
    """Locales of the languages that need a catalogue, with its path."""
    root = Path(settings.LOCALE_PATHS[0])
    for language in LANGUAGES:
        if language != ENGLISH:
            yield language.locale, root / language.code / "LC_MESSAGES" / f"{domain}.po"


def _read(path: Path, locale: str) -> Catalog:
    if not path.exists():
        return Catalog(locale=locale, charset="utf-8")
    with path.open("rb") as file:
        return read_po(file, locale=locale)


def _is_translated(message: Message) -> bool:
    string = message.string or ""
    return bool(string) if isinstance(string, str) else all(string)


def _key(message: Any) -> tuple[str, str]:
    singular = message.id if isinstance(message.id, str) else message.id[0]
    return message.context or "", singular
