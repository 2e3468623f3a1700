"""Surrogate keys: by what whoever stands in front can be told which answers to forget.

`page-7`, `image-7`, `document-7` and `topic-7` are in answers that show or name it.
`type-articles.newspage` is in lists of pages of that type, `type-wagtailcore.page` in all that
tell of pages of any type, and in plain pages, which have menus; `locale-az` is in what is asked for
in a language, `all` everywhere.
"""

import re
from collections.abc import Mapping

from django.conf import settings
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from cms.models import Document, Image, Topic

ALL = "all"
#: In bytes. Many proxies take 4,096 for all the headers of an answer, Fastly and Cloudflare 16,384
#: for these.
LONGEST = 2000

#: Of what the answers at an address depend that tell of no single page; of pages where not named.
_LISTED: Mapping[str, tuple[type[Model], ...]] = {
    "images": (Image,),
    "documents": (Document,),
    "topics": (Topic, Page),
    "redirects": (Redirect,),
    "resolve": (Redirect,),
}
#: As the shapes of `cms.api.shapes` begin. Quotes within texts have a backslash before them.
_TITLE = rb'title":"(?:[^"\\]|\\.)*","'
_TOLD = re.compile(
    rb'"id":(\d+),"(?:'
    rb'(?P<image>alternative_text"|meta":\{"type":"cms\.Image")'
    rb'|(?P<topic>slug")'
    rb"|(?P<document>" + _TITLE + rb'title_locale"|meta":\{"type":"cms\.Document")'
    rb"|(?P<page>" + _TITLE + rb'html_url"|(?:meta":\{")?type":"\w+\.\w+Page"))'
)


def key_of(kind: str, pk: int | str) -> str:
    return f"{kind}-{pk}"


def key_of_type(model: type[Model]) -> str:
    return key_of("type", model._meta.label_lower)


#: In place of more keys of single things than fit: each change of one has the key of its type, too.
_OF_ANY = {key_of_type(model) for model in (Page, Image, Document, Topic)}


def add_keys(path: str, request: HttpRequest, response: HttpResponse) -> None:
    """To a public answer of the delivery API, by its path within that."""
    keys = {ALL, *_keys_of_lists(path, request)}
    language = response.get("Content-Language") or request.GET.get("locale")
    if language:
        keys.add(key_of("locale", language))
    told = _TOLD.finditer(response.content)
    things = {key_of(str(found.lastgroup), int(found[1])) for found in told}
    _write(response, keys, things)


def page_of(response: HttpResponse) -> Page | None:
    """Which one it shows, if it is a plain page."""
    page = (getattr(response, "context_data", None) or {}).get("page")
    return page if isinstance(page, Page) else None


def add_keys_of_page(response: HttpResponse) -> None:
    """To a plain page."""
    page = page_of(response)
    if page is not None:
        language = key_of("locale", page.locale.language_code)
        _write(response, {ALL, key_of_type(Page), language}, {key_of("page", page.pk)})


def _keys_of_lists(path: str, request: HttpRequest) -> list[str]:
    name, _, rest = path.partition("/")
    if rest:
        return []
    if name == "pages" and "type" in request.GET:
        return [key_of("type", label) for label in request.GET["type"].lower().split(",")]
    return [key_of_type(model) for model in _LISTED.get(name, (Page,))]


def _write(response: HttpResponse, keys: set[str], things: set[str]) -> None:
    header = settings.SURROGATE_KEY_HEADER
    separator = "," if header == "Cache-Tag" else " "
    written = separator.join([*sorted(keys), *sorted(things)])
    if len(written) > LONGEST:
        written = separator.join(sorted(keys | _OF_ANY))
    response[header] = written
