import io
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.embeds.models import Embed
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from cms.api.references import References
from cms.delivery.front import Front
from cms.delivery.versions import read_version
from cms.models import DocumentText, ImageText
from tests.delivery.changes import commit
from tests.factories import DocumentFactory, ImageFactory, NewsFactory, translate
from tests.pages.examples import EXAMPLES

PAGES = "/api/v2/pages/"


class Asked:
    def __init__(self, status: str, headers: list, body: bytes, statements: int) -> None:
        self.status, self.body, self.statements = int(status[:3]), body, statements
        self.headers = {name.lower(): value for name, value in headers}

    @property
    def json(self) -> dict:
        return json.loads(self.body)


def references() -> References:
    request = RequestFactory().get("/", headers={"host": "127.0.0.1:8000"})
    return References(request, timezone.now(), "html")


@contextmanager
def serving() -> Iterator[Front]:
    """As a server would, it closes connections at the end of requests: not that of a test."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield Front(WSGIHandler())
    for signal in signals:
        signal.connect(close_old_connections)


def ask_front(
    front: Front, path: str = PAGES, query: str = "", method: str = "GET", **more: str
) -> Asked:
    environ = {
        "REQUEST_METHOD": method,
        "SCRIPT_NAME": "",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "8000",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": "127.0.0.1:8000",
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(),
        **more,
    }
    started = []
    commit()
    with CaptureQueriesContext(connection) as captured:
        parts = front(environ, lambda *arguments: started.extend(arguments))
        body = b"".join(parts)
    return Asked(started[0], started[1], body, len(captured))


@pytest.fixture
def front() -> Iterator[Front]:
    with serving() as front:
        yield front


@pytest.fixture
def ask(front) -> Callable[..., Asked]:
    return partial(ask_front, front)


@pytest.fixture
def moves(db) -> Callable:
    """`with moves() as moved:` says afterwards, in `moved`, whether the content version moved."""

    @contextmanager
    def watch():
        commit()
        before, moved = read_version(), []
        yield moved
        commit()
        if read_version() != before:
            moved.append(True)

    return watch


@pytest.fixture
def everything(db):
    make_everything()


def make_everything() -> None:
    """A row in every table of which readers could see something."""
    hidden = Collection.get_first_root_node().add_child(name="Daxili")
    CollectionViewRestriction.objects.create(collection=hidden, restriction_type="login")
    for make in EXAMPLES.values():
        make("az")
    news = NewsFactory(image=ImageFactory())
    translate(news, "ru")
    news.image.get_rendition("width-1")
    news.image.tags.add("birlik")
    ImageText.objects.create(image=news.image, language="ru", caption="Горы")
    DocumentText.objects.create(document=DocumentFactory(), language="ru", title="Отчёт")
    Redirect.objects.create(old_path="/old", redirect_link="/new")
    PageViewRestriction.objects.create(page=news, restriction_type="login")
    Embed.objects.get_or_create(url="https://example.org/film", hash="0" * 32, type="video")
