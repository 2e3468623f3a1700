"""What every test may ask for: an installed site in the database, and people signed in."""

import gc
import os
import uuid
from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import translation
from wagtail.models import Collection, CollectionViewRestriction, Locale
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling

from cms.languages import by_code
from home.groups import EDITORS, PUBLISHERS, translators
from home.installation import install
from tests.columns import NoteTaking, runs_on_both
from tests.editor.people import sign_in_as_new
from tests.frames import with_room
from tests.migrated import use_a_copy
from tests.services.environment import services_are_active

SERVED = "tests/served/"

#: The files that take longest, the longest first. On the served site, what only reads goes first.
LONG = [
    f"{SERVED}test_api_guide.py",
    f"{SERVED}test_first_run.py",
    f"{SERVED}test_translation_editor.py",
    SERVED,
    # Need no database, which is being migrated meanwhile.
    "tests/settings/",
    "tests/demo/",
    "tests/editor/test_page_editor.py",
    "tests/pages/test_every_page.py",
]

# By default Python looks for garbage so often that a tenth of the time goes into it.
gc.set_threshold(100_000)


def pytest_configure(config: pytest.Config) -> None:
    if not services_are_active():
        config.pluginmanager.register(NoteTaking())


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest files begin: one that came last would run alone. The others stay shuffled."""

    def rank(item: pytest.Item) -> int:
        return next((i for i, path in enumerate(LONG) if item.nodeid.startswith(path)), len(LONG))

    items.sort(key=rank)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> object:
    """As pytest does it, with room for frames: its own are so many that an eighth is gained."""
    runner = item.config.pluginmanager.getplugin("runner")
    return with_room(runner.pytest_runtest_protocol)(item, nextitem)


class ByFile(LoadFileScheduling):
    """The tests of a file stay together, and so do those of the served site: it is made once."""

    def _split_scope(self, nodeid: str) -> str:
        return SERVED if nodeid.startswith(SERVED) else super()._split_scope(nodeid)


def pytest_xdist_auto_num_workers() -> int:
    """While one waits for a database, a store or a browser, the others keep all cores busy."""
    return (os.cpu_count() or 1) + 1


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadFileScheduling:
    return ByFile(config, log)


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, django_db_modify_db_settings, django_db_blocker):
    """Every test finds what a new installation has: languages, home pages, sections, groups."""
    with django_db_blocker.unblock():
        use_a_copy()
        install(lambda sentence: None)


@pytest.fixture(autouse=True)
def _in_the_default_language(settings):
    """A request leaves the language of its path active."""
    with translation.override(settings.LANGUAGE_CODE):
        yield


@pytest.fixture(autouse=True)
def _cache_of_its_own(request, settings):
    """Wagtail remembers renditions by the ids of images, which each test gives anew."""
    if not runs_on_both(request.node):
        nothing = {"default": {"BACKEND": "tests.columns.OutOfReach"}}
        settings.CACHES, settings.STORAGES = nothing, settings.STORAGES | nothing
        return
    default = settings.CACHES["default"] | {"KEY_PREFIX": uuid.uuid4().hex}
    settings.CACHES = settings.CACHES | {"default": default}


@pytest.fixture
def locale(db) -> Callable[[str], Locale]:
    return lambda code: Locale.objects.get(language_code=code)


@pytest.fixture
def make_client(db) -> Callable[..., Client]:
    """A client signed in as a new member of the named groups; as an administrator without any."""
    return sign_in_as_new


@pytest.fixture
def admin(make_client) -> Client:
    return make_client()


@pytest.fixture
def editor(make_client) -> Client:
    """Who writes and publishes in every language."""
    return make_client(EDITORS, PUBLISHERS)


@pytest.fixture
def russian_translator(make_client) -> Client:
    return make_client(translators(by_code("ru")))


@pytest.fixture
def hidden_collection(db) -> Collection:
    """A collection of files which only those who sign in may have."""
    collection = Collection.get_first_root_node().add_child(name="Daxili")
    CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")
    return collection
