"""Our catalogues of messages, extracted, updated and compiled by Babel without the gettext tools.

English is what the source is written in; every other language has `django.po`, and `djangojs.po`
for the browser, under the first of `settings.LOCALE_PATHS`. What stands under the others is not
extracted from our source: see `wagtail_catalogues`.
"""

import io
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from babel.messages import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir, extract_python
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

from .registry import ENGLISH, LANGUAGES, Language

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

#: The context of a message, and its text in English.
Key = tuple[str, str]


def extract_template(
    file: IO[bytes], keywords: Any, comment_tags: Any, options: Any
) -> Iterator[Any]:
    """Messages of a Django template, read as the Python that `templatize` makes of it."""
    source = templatize(file.read().decode(), origin=getattr(file, "name", None))
    # A template may be indented as it likes, and Python may not.
    lines = "\n".join(line.lstrip() for line in source.split("\n"))
    return extract_python(io.BytesIO(lines.encode()), keywords, comment_tags, options)


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
            catalogue = read(path, language)
            catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
            catalogue.obsolete.clear()
            if not len(catalogue):
                continue
            write(path, catalogue)
            yield path


def compile_all() -> Iterator[Path]:
    for root in settings.LOCALE_PATHS:
        for domain in METHODS:
            for language, path in paths(domain, root):
                if path.exists():
                    compiled = io.BytesIO()
                    write_mo(compiled, read(path, language))
                    _replace(path.with_suffix(".mo"), compiled.getvalue())
                    yield path


def _replace(path: Path, content: bytes) -> None:
    """At once: processes that start meanwhile read it."""
    unfinished = path.with_name(f"{path.name}-{os.getpid()}")
    unfinished.write_bytes(content)
    unfinished.replace(path)


def problems() -> Iterator[str]:
    """Sentences about messages that are missing, superfluous, unfinished or wrongly formatted."""
    for domain in METHODS:
        wanted = {key(message) for message in extract(domain) if message.id}
        for language, path in paths(domain):
            yield from find_problems(path, language, wanted=wanted, allowed=wanted)


def find_problems(
    path: Path, language: Language, *, wanted: set[Key], allowed: set[Key]
) -> Iterator[str]:
    name = str(path)
    catalogue = read(path, language)
    found = {key(message): message for message in catalogue if message.id}
    for _, text in sorted(wanted - set(found)):
        yield f"{name} lacks {text!r}: run `make catalogues`."
    for _, text in sorted(set(found) - allowed):
        yield f"{name} still has {text!r}: run `make catalogues`."
    for (_, text), message in found.items():
        if message.fuzzy or not is_translated(message):
            yield f"{name} does not translate {text!r}."
    for message, errors in catalogue.check():
        for error in errors:
            yield f"{name}, {message.id!r}: {error}."


def paths(domain: str, root: Path | None = None) -> Iterator[tuple[Language, Path]]:
    """The languages that need a catalogue, with its path under one of the LOCALE_PATHS."""
    root = root or settings.LOCALE_PATHS[0]
    for language in LANGUAGES:
        if language != ENGLISH:
            yield language, root / language.code / "LC_MESSAGES" / f"{domain}.po"


def read(path: Path, language: Language) -> Catalog:
    if not path.exists():
        return Catalog(locale=language.locale, charset="utf-8")
    with path.open("rb") as file:
        return read_po(file, locale=language.locale)


def write(path: Path, catalogue: Catalog) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, width=100, no_location=True, sort_output=True)


def is_translated(message: Message) -> bool:
    string = message.string or ""
    return bool(string) if isinstance(string, str) else all(string)


def key(message: Message) -> Key:
    singular = message.id if isinstance(message.id, str) else message.id[0]
    return message.context or "", singular
