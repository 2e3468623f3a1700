"""What a CDN is told to forget, over real HTTP, once a change is committed."""

import logging

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction, Site

from articles.models import NewsTopic
from cms.delivery.moves import _public_models
from cms.delivery.purging import caches, changes
from cms.delivery.purging.signals import EVERYWHERE, THINGS
from cms.models import ImageText
from events.models import MeetingParticipation
from tests.factories import (
    ImageFactory,
    MeetingFactory,
    NewsFactory,
    OrganizationFactory,
    StandardPageFactory,
    TopicFactory,
    translate,
)
from tests.pages.examples import row
from tests.translation.machine.stand_in import Answer, served

pytestmark = pytest.mark.django_db

ANY_PAGE = "type-wagtailcore.page"
SITE = "http://127.0.0.1:8000"


def succeed(request):
    return Answer({"success": True})


def cache(name: str, url: str) -> dict[str, dict[str, str]]:
    backend = f"cms.delivery.purging.caches.{name}"
    return {"cdn": {"BACKEND": backend, "URL": url, "ID": "ours", "KEY": "secret"}}


@pytest.fixture
def cdn():
    with served(succeed) as stand_in:
        yield stand_in


@pytest.fixture
def purged(cdn, settings, django_capture_on_commit_callbacks):
    """The keys that are purged, all in one request, by what a function does."""

    def purged(act) -> set[str]:
        settings.WAGTAILFRONTENDCACHE = cache("FastlyCache", cdn.url)
        del cdn.requests[:]
        with django_capture_on_commit_callbacks(execute=True):
            act()
            assert cdn.requests == []
        connection.run_on_commit.clear()  # As if the transaction had ended.
        settings.WAGTAILFRONTENDCACHE = {}
        assert len(cdn.requests) <= 1
        return {key for sent in cdn.requests for key in sent.headers["Surrogate-Key"].split()}

    return purged


def publish(page) -> None:
    page.save_revision().publish()


def test_a_page_that_is_published_purges_itself_its_lists_and_what_tells_of_it(purged):
    organization = OrganizationFactory()
    russian = translate(organization, "ru")
    rows = [row(MeetingParticipation, "az", organization=organization, role="donor")]
    meeting = MeetingFactory(participations=rows)
    publish(organization)

    keys = purged(lambda: publish(russian))

    assert keys == {
        ANY_PAGE, f"page-{organization.pk}", f"page-{russian.pk}", f"page-{meeting.pk}",
        "type-organizations.organizationpage", "type-events.meetingpage",
    }  # fmt: skip


def test_a_page_that_comes_back_purges_what_names_the_page_above_it(purged):
    page = StandardPageFactory()
    above = f"page-{page.get_parent().pk}"

    assert above in purged(lambda: publish(page))
    assert above not in purged(lambda: publish(page))
    assert above in purged(page.unpublish)
    assert above in purged(lambda: publish(page))


def test_a_page_that_comes_or_goes_takes_its_picture_along(purged):
    page = NewsFactory(image=ImageFactory())
    lists = {f"image-{page.image_id}", "type-cms.image"}

    assert lists <= purged(lambda: publish(page))
    assert lists <= purged(page.unpublish)


def test_a_draft_purges_nothing(purged):
    page = StandardPageFactory()

    assert purged(page.save_revision) == set()


def test_deleting_a_page_purges_it_and_those_below_it(purged):
    page = StandardPageFactory()
    below = StandardPageFactory(parent=page)

    assert {f"page-{page.pk}", f"page-{below.pk}"} <= purged(page.delete)


def test_an_image_or_its_words_purge_the_pages_that_show_it(purged):
    page = NewsFactory(image=ImageFactory())
    expected = {
        f"image-{page.image_id}", "type-cms.image", f"page-{page.pk}",
        ANY_PAGE, "type-articles.newspage",
    }  # fmt: skip

    assert purged(page.image.save) == expected
    words = ImageText(image=page.image, language="ru", caption="Горы")
    assert purged(words.save) == expected


def test_a_topic_purges_its_list_and_the_news_on_it(purged):
    topic = TopicFactory()
    page = NewsFactory(topics=[row(NewsTopic, "az", topic=topic)])

    keys = purged(topic.save)

    assert {f"topic-{topic.pk}", "type-cms.topic", f"page-{page.pk}"} <= keys


def test_what_is_seen_everywhere_purges_everything(purged):
    page, target = StandardPageFactory(), StandardPageFactory()
    restriction = PageViewRestriction(page=page, restriction_type="login")

    assert purged(restriction.save) == {"all"}
    assert purged(Site.objects.get().save) == {"all"}
    assert purged(lambda: page.move(target, pos="left")) == {"all"}
    page.slug = "basqa"
    assert purged(lambda: publish(page)) == {"all"}


def test_a_redirect_purges_redirects(purged):
    redirect = Redirect(old_path="/old", redirect_link="/new")

    assert purged(redirect.save) == {"type-wagtailredirects.redirect"}


def test_a_transaction_that_changes_more_than_can_be_told_purges_everything(purged, monkeypatch):
    monkeypatch.setattr(changes, "MOST_KEYS", 3)
    pages = StandardPageFactory.create_batch(3)

    assert purged(lambda: [publish(page) for page in pages]) == {"all"}


def test_cloudflare_is_told_in_portions(
    cdn, settings, django_capture_on_commit_callbacks, monkeypatch
):
    pages = StandardPageFactory.create_batch(2)
    monkeypatch.setattr(caches.CloudflareCache, "most_keys", 4)
    settings.WAGTAILFRONTENDCACHE = cache("CloudflareCache", cdn.url)

    with django_capture_on_commit_callbacks(execute=True):
        for page in pages:
            page.unpublish()

    first, second = cdn.requests
    assert (first.method, first.path) == ("POST", "/zones/ours/purge_cache")
    assert first.headers["Authorization"] == "Bearer secret"
    assert len(first.payload["tags"]) == 4
    tags = {*first.payload["tags"], *second.payload["tags"]}
    assert {f"page-{page.pk}" for page in pages} < tags


def test_a_proxy_is_told_addresses_and_keys(cdn, settings, django_capture_on_commit_callbacks):
    page = StandardPageFactory()
    publish(page)
    settings.WAGTAILFRONTENDCACHE = cache("HttpCache", cdn.url)

    with django_capture_on_commit_callbacks(execute=True):
        publish(page)

    told = [(sent.method, sent.headers["Host"], sent.path) for sent in cdn.requests]
    assert told == [
        ("PURGE", "127.0.0.1:8000", f"/api/v2/pages/{page.pk}/"),
        ("PURGE", "127.0.0.1:8000", page.url),
        ("PURGE", cdn.url.removeprefix("http://"), "/"),
    ]
    keys = cdn.requests[-1].headers["Surrogate-Key"]
    assert keys == f"page-{page.pk} type-home.standardpage {ANY_PAGE}"


class Addresses:
    """Stands in for Wagtail's own backends, none of which talks to this machine."""

    told: list[str] = []

    def __init__(self, params: dict[str, str]) -> None:
        pass

    def purge_batch(self, urls) -> None:
        self.told.extend(urls)


def test_a_cdn_that_knows_no_keys_is_told_addresses(
    settings, django_capture_on_commit_callbacks, monkeypatch
):
    monkeypatch.setattr(Addresses, "told", [])
    page = StandardPageFactory()
    publish(page)
    settings.WAGTAILFRONTENDCACHE = {"cdn": {"BACKEND": f"{__name__}.Addresses"}}

    with django_capture_on_commit_callbacks(execute=True):
        publish(page)

    assert Addresses.told == [
        f"{SITE}/api/v2/*", f"{SITE}/api/v2/pages/{page.pk}/",
        f"{SITE}/az/*", f"{SITE}{page.url}", f"{SITE}/en/*", f"{SITE}/ru/*",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "answer", "said"),
    [
        ("FastlyCache", Answer({"msg": "no"}, status=403), "403"),
        ("CloudflareCache", Answer({"success": False, "errors": ["no zone"]}), "no zone"),
        ("CloudflareCache", Answer(b"<html>"), "cdn"),
        ("HttpCache", None, "refused"),
    ],
)
def test_a_cdn_that_fails_does_not_keep_a_page_from_being_published(
    name, answer, said, settings, django_capture_on_commit_callbacks, caplog
):
    page = StandardPageFactory(live=False)
    with served(lambda request: answer) as cdn:
        url = cdn.url if answer else "http://127.0.0.1:1"
        settings.WAGTAILFRONTENDCACHE = cache(name, url)
        with (
            caplog.at_level(logging.ERROR, "cms.delivery.purging"),
            django_capture_on_commit_callbacks(execute=True),
        ):
            publish(page)
        with pytest.raises(CommandError, match="did not forget all"):
            call_command("purge_frontend_cache")

    page.refresh_from_db()
    assert page.live
    (record,) = [record for record in caplog.records if record.name.startswith("cms.delivery")]
    assert said in record.getMessage()
    assert f"page-{page.pk}" in record.getMessage()


def test_everything_is_purged_by_a_command(cdn, settings, capsys):
    with pytest.raises(CommandError, match="set FRONTEND_CACHE"):
        call_command("purge_frontend_cache")

    settings.WAGTAILFRONTENDCACHE = cache("FastlyCache", cdn.url)
    call_command("purge_frontend_cache")

    (sent,) = cdn.requests
    assert (sent.method, sent.path) == ("POST", "/service/ours/purge")
    assert (sent.headers["Surrogate-Key"], sent.headers["Fastly-Key"]) == ("all", "secret")


#: What changes with a page, an image or a document, and is heard of there; and what moves the
#: content version though answers hardly tell of it.
WITH_OTHERS = {
    *("cms.Rendition", "cms.TitleSortKey", "cms.SourceLayout", "cms.PublishedTranslation"),
    *("taggit.Tag", "taggit.TaggedItem", "wagtailembeds.Embed", "wagtailsearch.IndexEntry"),
    *("wagtail_localize.TranslationSource", "wagtail_localize.StringSegment"),
    *("wagtail_localize.StringTranslation", "wagtailimages.Image", "wagtailimages.Rendition"),
    *("wagtaildocs.Document", "wagtailcore.ReferenceIndex"),
}


def test_every_change_that_readers_see_is_heard_of():
    from modelcluster.fields import ParentalKey
    from wagtail.models import Page
    from wagtail_localize.models import Translation

    heard = (*THINGS, *EVERYWHERE, Redirect, Translation, Page)
    unheard = [
        model._meta.label
        for model in _public_models()
        if not issubclass(model, heard)
        and not any(isinstance(field, ParentalKey) for field in model._meta.local_fields)
    ]

    assert set(unheard) <= WITH_OTHERS
