"""What not everybody may read is at no address of the site: not told, not counted, not named."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, Page, PageViewRestriction

from articles.models import (
    CollectionSupporter,
    NewsRelatedPage,
    NewsSource,
    PlatformPartner,
    ReachFigure,
)
from cms.models import Document, Image
from events.models import MeetingParticipation, ProgrammeItem
from home.models import FeaturedPage
from tests.api.asking import PAGES, pages, reader
from tests.factories import (
    CollectionFactory,
    DocumentFactory,
    EntryFactory,
    ImageFactory,
    MeetingFactory,
    NewsFactory,
    OrganizationFactory,
    PlatformFactory,
    StandardPageFactory,
    body,
    home,
    translate,
)
from tests.pages.examples import publish, row
from tests.undoing import shared_by_tests

pytestmark = pytest.mark.django_db

#: In the title, and so in the slug, of everything that is hidden; nowhere else.
SECRET = "Gizlin"
SLUG = "gizlin"


# The world: pages of every type that are hidden, and pages that point to each of them.


@dataclass(frozen=True)
class World:
    hidden: list[Page]
    #: Pages below hidden ones; nobody hid them, but who may not read a page may not read those.
    shown: list[Page]
    redirects: list[Redirect]
    #: The addresses that name any of it before it is hidden.
    told_at: set[str] = field(default_factory=set)


def make_world() -> World:
    standard = StandardPageFactory(title=f"{SECRET} səhifə", show_in_menus=True)
    organization = OrganizationFactory(title=f"{SECRET} təşkilat", acronym=SECRET)
    platform = PlatformFactory(title=f"{SECRET} platforma", show_in_menus=True)
    news = NewsFactory(title=f"{SECRET} xəbər", lead=SECRET)
    collection = CollectionFactory(title=f"{SECRET} toplu")
    meeting = MeetingFactory(title=f"{SECRET} görüş", lead=SECRET)
    shown_collection = CollectionFactory(title="Açıq toplu")
    before = EntryFactory(title="Əvvəlki", parent=shown_collection)
    entry = EntryFactory(title=f"{SECRET} məqalə", parent=shown_collection)
    section = EntryFactory(title=f"{SECRET} bölmə", parent=before)
    hidden = [standard, organization, platform, news, collection, meeting, entry, section]
    hidden += [
        translate(page, "ru", title=f"{SECRET} перевод {page.pk}")
        for page in (standard, organization, meeting)
    ]
    links = "".join(f'<p><a linktype="page" id="{page.pk}">ora</a></p>' for page in hidden)
    text = body(
        ("paragraph", links),
        ("callout", {"kind": "note", "title": "", "text": links}),
        *(("page_link", {"page": page.pk, "text": ""}) for page in hidden),
    )
    pointing = [
        StandardPageFactory(title="Yazı", body=text),
        NewsFactory(
            title="Xəbər",
            body=text,
            related_pages=[row(NewsRelatedPage, "az", related_page=page) for page in hidden],
            sources=[row(NewsSource, "az", role="informed_by", organization=organization)],
        ),
        MeetingFactory(
            title="Görüş",
            released_by=organization,
            participations=[
                row(MeetingParticipation, "az", role="donor", organization=organization)
            ],
            programme=[row(ProgrammeItem, "az", title="Açılış", organization=organization)],
        ),
        CollectionFactory(
            title="Toplu",
            publisher=organization,
            supporters=[row(CollectionSupporter, "az", organization=organization, kind="funder")],
        ),
        PlatformFactory(
            title="Platforma",
            partners=[row(PlatformPartner, "az", organization=organization)],
            reach_figures=[
                row(ReachFigure, "az", label="Oxucu", value=1, as_of="2020", source=organization)
            ],
        ),
        OrganizationFactory(title="Hissə", part_of_id=organization.pk),
        EntryFactory(title="Sonrakı", parent=shown_collection),
        publish(
            home(), featured_pages=[row(FeaturedPage, "az", featured_page=page) for page in hidden]
        ),
    ]
    redirects = [
        Redirect.objects.create(old_path=f"/kohne-{page.pk}", redirect_page=page) for page in hidden
    ]
    return World(hidden, [before, shown_collection, *pointing], redirects)


# The ways in which something is hidden.


def unpublish(page: Page) -> None:
    page.unpublish()


def expire(page: Page) -> None:
    """As the clock does it, before anybody has run `publish_scheduled`."""
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - datetime.timedelta(hours=1))


def demand_login(page: Page) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type="login")


def demand_password(page: Page) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type="password", password="x")


def make_an_alias(page: Page) -> None:
    """An alias shows another page's text under its own address."""
    Page.objects.filter(pk=page.pk).update(alias_of=home("en"))


def move_below_a_private_page(page: Page) -> None:
    private = Page.objects.filter(slug="daxili").first() or StandardPageFactory(title="Daxili")
    if not private.get_view_restrictions().exists():
        demand_login(private)
    Page.objects.get(pk=page.pk).specific.move(private, pos="last-child")


WAYS: list[Callable[[Page], None]] = [
    unpublish, expire, demand_login, demand_password, make_an_alias, move_below_a_private_page,
]  # fmt: skip


@pytest.fixture(scope="module")
def open_world(django_db_setup, django_db_blocker) -> Iterator[World]:
    with shared_by_tests(django_db_blocker):
        world = make_world()
        for pattern, ask in ROWS.items():
            if any(SECRET in text for text in _answers(pattern, ask(world))):
                world.told_at.add(pattern)
        yield world


@pytest.fixture(scope="module", params=WAYS, ids=lambda hide: hide.__name__)
def world(request, open_world, django_db_blocker) -> Iterator[World]:
    with shared_by_tests(django_db_blocker):
        for page in open_world.hidden:
            request.param(type(page).objects.get(pk=page.pk))
        yield open_world


# Every address, with what may be asked there.


def types_of(world: World) -> set[str]:
    return {page.specific_class._meta.label for page in world.hidden}


def _everything_about_pages(world: World) -> Iterator[str]:
    """Lists of all that there is, told in full, in every way that singles out a hidden page."""
    yield "?limit=100&fields=*"
    yield f"?search={SECRET}&limit=100"
    yield f"?search={SECRET}&locale=ru&fallback=az,en"
    yield "?locale=ru&fallback=az,en&limit=100"
    for page_type in types_of(world):
        yield f"?type={page_type}&limit=100&fields=*"
        yield f"?type={page_type}&locale=ru&fallback=az&limit=100"
    yield f"?id__in={','.join(str(page.pk) for page in world.hidden)}"
    yield f"?slug__in={','.join(page.slug for page in world.hidden)}"


def _path(page: Page) -> str:
    return Page.objects.get(pk=page.pk).get_url() or ""


ROWS: dict[str, Callable[[World], Iterator[str]]] = {
    "pages/": _everything_about_pages,
    "pages/<int:pk>/": lambda world: (f"{page.pk}/" for page in world.shown),
    "resolve/": lambda world: (
        *(f"?path={_path(page)}" for page in world.hidden),
        *(f"?path={redirect.old_path}" for redirect in world.redirects),
    ),
    "redirects/": lambda world: ("?limit=100&fields=*",),
    "redirects/<int:pk>/": lambda world: (f"{redirect.pk}/" for redirect in world.redirects),
    "redirects/find/": lambda world: (f"?html_path={r.old_path}" for r in world.redirects),
    "navigation/": lambda world: ("?locale=az", "?locale=ru"),
    "site/": lambda world: ("?locale=az", "?locale=ru"),
    "suggest/": lambda world: (
        f"?q={SECRET[:4]}&locale=az&limit=100",
        f"?q={SECRET}&locale=ru&limit=100",
    ),
    "topics/": lambda world: ("?locale=az", "?locale=ru"),
    "locales/": lambda world: ("",),
}
#: Whose answer is where a page is told: not in words, but another one than to what does not exist.
LEADING = {"pages/find/"}
#: Addresses that know nothing of pages.
OF_OTHER_THINGS = {
    "images/", "images/<int:pk>/", "images/find/",
    "documents/", "documents/<int:pk>/", "documents/find/",
    "openapi.json", "docs/",
}  # fmt: skip


def patterns() -> set[str]:
    """Of all addresses of the delivery API, but for the one that says that there is nothing."""

    def below(resolver: URLResolver, prefix: str) -> Iterator[str]:
        for each in resolver.url_patterns:
            path = prefix + str(each.pattern).lstrip("^")
            if isinstance(each, URLResolver):
                yield from below(each, path)
            elif isinstance(each, URLPattern) and path.startswith("api/v2/"):
                yield path.removeprefix("api/v2/")

    return {path for path in below(get_resolver(), "") if "(?:" not in path}


def test_every_address_has_its_row():
    assert patterns() == ROWS.keys() | LEADING | OF_OTHER_THINGS


def _answers(pattern: str, questions: Iterable[str]) -> Iterator[str]:
    client = reader()
    for question in questions:
        response = client.get("/api/v2/" + pattern.split("<")[0] + question, follow=True)
        yield response.content.decode()


@pytest.mark.parametrize("pattern", ROWS)
def test_what_is_hidden_is_told_nowhere(world, pattern):
    for answer in _answers(pattern, ROWS[pattern](world)):
        assert SECRET not in answer
        assert SLUG not in answer


def test_what_is_hidden_is_answered_like_what_does_not_exist(world):
    client = reader()

    def answers(pk: int, path: str) -> dict[str, tuple[int, bytes]]:
        questions = {
            "itself": f"{pk}/",
            "its address by its id": f"find/?id={pk}",
            "its address by its path": f"find/?html_path={path}",
            "its meetings": f"?type=events.MeetingPage&organization={pk}",
        } | {
            name: f"?{name}={pk}"
            for name in ("child_of", "ancestor_of", "descendant_of", "translation_of")
        }
        asked = {what: client.get(PAGES + question) for what, question in questions.items()}
        return {what: (answer.status_code, answer.content) for what, answer in asked.items()}

    nothing = answers(999_999, "/az/nothing/")
    assert nothing["itself"][0] == nothing["its address by its path"][0] == 404

    different = [
        (page.title, what)
        for page in world.hidden
        for what, answer in answers(page.pk, _path(page)).items()
        if answer != nothing[what]
    ]

    assert not different


def test_what_is_hidden_is_not_counted(world):
    hidden = {page.pk for page in world.hidden}
    for page_type in types_of(world):
        answer = pages(type=page_type)

        assert answer["meta"]["total_count"] == len(answer["items"])
        assert hidden.isdisjoint(item["id"] for item in answer["items"])


def test_signing_in_shows_no_more(world, admin):
    for page in world.hidden:
        assert admin.get(f"{PAGES}{page.pk}/").status_code == 404


def test_what_is_not_hidden_is_told(open_world):
    """That these tests can fail: the same questions named everything before it was hidden."""
    assert open_world.told_at >= {
        "pages/", "pages/<int:pk>/", "resolve/", "redirects/", "redirects/<int:pk>/",
        "redirects/find/", "navigation/", "suggest/",
    }  # fmt: skip


# Files.


@pytest.fixture
def hidden_files(hidden_collection) -> tuple[Image, Document]:
    below = hidden_collection.add_child(name="Alt qovluq")
    return (
        ImageFactory(title=f"{SECRET} şəkil", collection=below),
        DocumentFactory(title=f"{SECRET} sənəd", collection=Collection.objects.get(name="Daxili")),
    )


@pytest.mark.parametrize("folder", ["images", "documents"])
def test_private_files_are_told_nowhere(hidden_files, folder, admin):
    file = hidden_files[folder == "documents"]
    for client in (Client(), admin):
        for rest in (
            "?limit=100&fields=*",
            f"?search={SECRET}",
            f"{file.pk}/",
            f"find/?id={file.pk}",
        ):
            answer = client.get(f"/api/v2/{folder}/{rest}")

            assert SECRET not in answer.content.decode()
            assert answer.status_code in (200, 404)
        missing = client.get(f"/api/v2/{folder}/999999/")
        assert client.get(f"/api/v2/{folder}/{file.pk}/").content == missing.content


def test_pages_do_not_tell_private_files(hidden_files):
    image, document = hidden_files
    text = body(
        (
            "image",
            {"image": image.pk, "alternative_text": "x", "is_decorative": False, "caption": ""},
        ),
        ("document", {"document": document.pk, "text": ""}),
        ("paragraph", f'<p><a linktype="document" id="{document.pk}">fayl</a></p>'),
    )
    page = NewsFactory(image=image, share_image=image, body=text)

    answer = Client().get(f"{PAGES}{page.pk}/")

    told = answer.json()
    assert (told["image"], told["share_image"]) == (None, None)
    picture, file, _ = told["body"]
    assert (picture["value"], file["value"]["document"]) == (None, None)
    for trace in (SECRET, image.file.name, document.filename):
        assert trace not in answer.content.decode()


def test_the_address_of_a_rendition_ends_with_the_right_to_see_it(hidden_collection):
    image = ImageFactory()
    page = NewsFactory(image=image)
    address = Client().get(f"{PAGES}{page.pk}/").json()["image"]["src"]
    assert Client().get(address).status_code == 302

    image.collection = hidden_collection
    image.save()

    assert Client().get(address).status_code == 404
