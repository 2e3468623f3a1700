"""What a front end shows around its pages: languages, menu, topics, and who speaks."""

import pytest
from django.test import Client
from wagtail.models import Page, PageViewRestriction, Site

from articles.models import NewsTopic, PlatformChannel
from home.models import HomePage, StandardPageContactPoint
from tests.api.asking import PAGES, SITE, ask, count_queries, refused
from tests.factories import (
    ImageFactory,
    NewsFactory,
    PlatformFactory,
    StandardPageFactory,
    TopicFactory,
    home,
    translate,
)

pytestmark = pytest.mark.django_db

LOCALES, NAVIGATION = "/api/v2/locales/", "/api/v2/navigation/"
SITES, TOPICS = "/api/v2/site/", "/api/v2/topics/"
LANGUAGES = ("az", "ru", "en")


def link(page: Page, *, is_fallback: bool = False) -> dict:
    return {
        "id": page.pk,
        "type": page.specific_class._meta.label,
        "title": page.title,
        "url": page.full_url,
        "locale": page.locale.language_code,
        "is_fallback": is_fallback,
    }


def withhold(page: Page) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type="login")


# Languages.


def test_the_languages_are_told_with_their_home_pages():
    answer = ask(LOCALES)

    assert answer["meta"] == {"total_count": 3}
    assert answer["items"] == [
        {
            "code": code,
            "name": name,
            "label": label,
            "direction": "ltr",
            "is_default": code == "az",
            "home": link(home(code)),
        }
        for code, name, label in (
            ("az", "Azərbaycan dili", "AZ"),
            ("ru", "Русский", "RU"),
            ("en", "English", "EN"),
        )
    ]


@pytest.mark.parametrize("hide", [Page.unpublish, withhold])
def test_a_language_whose_home_page_not_everybody_may_read_has_none(admin, hide):
    hide(home("ru"))

    for answer in (ask(LOCALES), admin.get(LOCALES).json()):
        assert [item["home"] is None for item in answer["items"]] == [False, True, False]


# Menu.


def menu(code: str) -> list[tuple[str, list[str]]]:
    """Titles of the pages that the tests made, with those below them."""
    return [
        (item["title"], [child["title"] for child in item["children"]])
        for item in ask(NAVIGATION, locale=code)["items"]
        if item["type"] == "home.StandardPage"
    ]


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_menu_begins_with_the_sections_in_the_order_of_the_tree(code):
    answer = ask(NAVIGATION, locale=code)

    sections = home(code).get_children()
    assert answer["meta"] == {"total_count": 3}
    assert answer["items"] == [link(section) | {"children": []} for section in sections]
    assert Client().get(NAVIGATION, {"locale": code})["content-language"] == code


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_menu_has_the_two_levels_below_the_home_page_that_editors_show(code):
    def page(title: str, parent=None, *, show_in_menus: bool = True):
        return StandardPageFactory(
            language=code, title=title, parent=parent, show_in_menus=show_in_menus, slug=title
        )

    a = page("a")
    page("a1", page("b", show_in_menus=False))
    a2 = page("a2", a)
    page("a3", a, show_in_menus=False)
    page("a4", a2)
    page("c")

    assert menu(code) == [("a", ["a2"]), ("c", [])]


def test_the_menu_of_a_language_has_the_pages_that_are_translated():
    a = StandardPageFactory(title="a", show_in_menus=True)
    StandardPageFactory(title="b", show_in_menus=True)
    below = StandardPageFactory(title="c", parent=a, show_in_menus=True)
    translate(a, "ru", title="а")

    assert menu("az") == [("a", ["c"]), ("b", [])]
    assert menu("ru") == [("а", [])]
    translate(below, "ru", title="с")
    assert menu("ru") == [("а", ["с"])]
    assert menu("en") == []


@pytest.mark.parametrize("hide", [Page.unpublish, withhold])
def test_the_menu_leaves_out_what_not_everybody_may_read_and_what_is_below_it(hide):
    a = StandardPageFactory(title="a", show_in_menus=True)
    b = StandardPageFactory(title="b", show_in_menus=True)
    StandardPageFactory(title="c", parent=a, show_in_menus=True)
    d = StandardPageFactory(title="d", parent=b, show_in_menus=True)
    StandardPageFactory(title="e", show_in_menus=True, live=False)
    hide(a)
    hide(d)

    assert menu("az") == [("b", [])]


# Who speaks.


def describe(code: str, **values) -> HomePage:
    HomePage.objects.filter(pk=home(code).pk).update(**values)
    return home(code)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_site_is_told_with_the_words_of_the_home_page_in_the_language(code):
    page = describe(
        code,
        title=f"Title {code}",
        tagline=f"Tagline {code}",
        motto=f"Motto {code}",
        motto_attribution=f"Author {code}",
        share_image=ImageFactory(title="Lahıc", credit="Ad Soyad"),
    )

    answer = ask(SITES, locale=code)

    image = answer.pop("share_image")
    assert (image["credit"], image["src"].startswith(SITE)) == ("Ad Soyad", True)
    assert answer == {
        "id": page.pk,
        "name": "Üçdil",
        "locale": code,
        "html_url": f"{SITE}/{code}/",
        "detail_url": f"{SITE}{PAGES}{page.pk}/",
        "title": f"Title {code}",
        "tagline": f"Tagline {code}",
        "motto": {"text": f"Motto {code}", "attribution": f"Author {code}"},
        "contact_points": [],
        "channels": [],
    }
    assert Client().get(SITES, {"locale": code})["content-language"] == code


def test_what_nobody_wrote_of_the_site_is_absent():
    Site.objects.update(site_name="")

    answer = ask(SITES, locale="az")

    absent = ("name", "tagline", "motto", "share_image")
    assert [answer[name] for name in absent] == [None] * 4


def test_a_motto_may_have_no_author():
    describe("ru", motto="Слово")

    assert ask(SITES, locale="ru")["motto"] == {"text": "Слово", "attribution": None}


def test_a_picture_in_a_private_collection_is_absent(hidden_collection):
    describe("az", share_image=ImageFactory(collection=hidden_collection))

    assert ask(SITES, locale="az")["share_image"] is None


@pytest.mark.parametrize("hide", [Page.unpublish, withhold])
def test_a_site_whose_home_page_not_everybody_may_read_is_not_there(admin, hide):
    hide(home("en"))

    for client in (Client(), admin):
        response = client.get(SITES, {"locale": "en"})
        assert response.status_code == 404
        assert response.json() == {"message": "The site has no home page in this language."}


def contact(page, **values) -> StandardPageContactPoint:
    row = StandardPageContactPoint(page=page, sort_order=0, **values)
    row.save()
    return row


def channel(platform, **values) -> PlatformChannel:
    return PlatformChannel.objects.create(page=platform, sort_order=0, **values)


def test_the_contact_points_of_the_site_are_those_of_the_pages_below_the_home_page():
    page = StandardPageFactory(title="Əlaqə")
    row = contact(page, kind="mobile", printed="(055) 669 68 89", name="Ad Soyad")
    contact(StandardPageFactory(parent=page), kind="fax", printed="1")

    assert ask(SITES, locale="az")["contact_points"] == [
        {
            "id": row.pk,
            "kind": {"value": "mobile", "label": "mobil telefon"},
            "printed": "(055) 669 68 89",
            "name": "Ad Soyad",
            "phone": {
                "printed": "(055) 669 68 89",
                "e164": "+994556696889",
                "url": "tel:+994556696889",
            },
            "page": link(page),
        }
    ]


def test_a_contact_point_that_is_no_telephone_has_no_number():
    contact(StandardPageFactory(), kind="email", printed="office@example.org")

    (answer,) = ask(SITES, locale="az")["contact_points"]

    assert (answer["phone"], answer["name"]) == (None, None)


def test_the_channels_of_the_site_are_the_active_ones_of_its_platforms():
    platform = PlatformFactory(title="Platforma")
    row = channel(platform, service="youtube", url="https://www.youtube.com/@a")
    channel(platform, service="telegram", handle="b", state="closed")
    channel(platform, service="tiktok", state="planned")

    assert ask(SITES, locale="az")["channels"] == [
        {
            "id": row.pk,
            "service": {"value": "youtube", "label": "YouTube"},
            "handle": None,
            "url": "https://www.youtube.com/@a",
            "page": link(platform),
        }
    ]


def test_contact_points_and_channels_are_told_once_in_the_best_language():
    page, platform = StandardPageFactory(title="Əlaqə"), PlatformFactory(title="Platforma")
    contact(page, kind="phone", printed="1")
    channel(platform, service="website", url="https://a.example/")
    russian = translate(page, "ru", title="Контакты")

    told = {code: ask(SITES, locale=code) for code in LANGUAGES}

    pages = {
        code: [row["page"] for row in (*answer["contact_points"], *answer["channels"])]
        for code, answer in told.items()
    }
    assert pages == {
        "az": [link(page), link(platform)],
        "ru": [link(russian), link(platform, is_fallback=True)],
        "en": [link(page, is_fallback=True), link(platform, is_fallback=True)],
    }
    labels = {code: answer["contact_points"][0]["kind"]["label"] for code, answer in told.items()}
    assert labels == {"az": "telefon", "ru": "телефон", "en": "telephone"}


@pytest.mark.parametrize("hide", [Page.unpublish, withhold])
def test_pages_that_not_everybody_may_read_give_the_site_nothing(hide):
    page, platform = StandardPageFactory(), PlatformFactory()
    contact(page, kind="phone", printed="1")
    channel(platform, service="website", url="https://a.example/")
    hide(page)
    hide(platform)

    answer = ask(SITES, locale="az")

    assert (answer["contact_points"], answer["channels"]) == ([], [])


# Topics.


def news_of(*topics, language: str = "az", **kwargs):
    page = NewsFactory(language=language, **kwargs)
    for order, topic in enumerate(topics):
        NewsTopic.objects.create(page=page, topic=topic, sort_order=order)
    return page


def names(code: str, **query) -> list[str]:
    return [item["name"] for item in ask(TOPICS, locale=code, **query)["items"]]


def test_topics_are_in_the_order_of_the_alphabet_of_the_language():
    TopicFactory(slug="1", names={"az": "Zəfər", "ru": "Ёлка", "en": "Zoo"})
    TopicFactory(slug="2", names={"az": "Şuşa", "ru": "Яблоко", "en": "Apple"})
    TopicFactory(slug="3", names={"az": "Səs", "ru": "Единство", "en": "echo"})
    TopicFactory(slug="4", names={"az": "Əmək", "ru": "Жизнь", "en": "Bee"})

    assert names("az") == ["Əmək", "Səs", "Şuşa", "Zəfər"]
    assert names("ru") == ["Единство", "Ёлка", "Жизнь", "Яблоко"]
    assert names("en") == ["Apple", "Bee", "echo", "Zoo"]


def test_a_topic_says_how_many_news_in_the_language_everybody_may_read():
    peace = TopicFactory(slug="peace", names={"az": "Sülh", "ru": "Мир", "en": "Peace"})
    platform = PlatformFactory()
    first = news_of(peace, parent=platform)
    news_of(peace, parent=platform)
    news_of(peace, parent=platform, live=False)
    news_of(parent=platform)
    withhold(news_of(peace, parent=platform))
    translate(first, "ru")

    answers = {code: ask(TOPICS, locale=code) for code in LANGUAGES}

    assert answers["az"] == {
        "meta": {"total_count": 1},
        "items": [{"id": peace.pk, "slug": "peace", "name": "Sülh", "news_count": 2}],
    }
    assert answers["ru"]["items"][0]["news_count"] == 1
    assert answers["en"]["items"][0]["news_count"] == 0
    news = ask(PAGES, type="articles.NewsPage", locale="az", topic="peace")
    assert news["meta"]["total_count"] == 2


def test_topics_come_in_portions():
    for name in "abc":
        TopicFactory(slug=name, names=dict.fromkeys(LANGUAGES, name))

    assert names("en", limit=2) == ["a", "b"]
    assert names("en", limit=2, offset=2) == ["c"]
    assert ask(TOPICS, locale="en", limit=1)["meta"] == {"total_count": 3}


def test_a_topic_without_a_name_in_the_language_is_absent():
    TopicFactory(slug="a", names={"az": "a"})

    assert (names("az"), names("ru")) == (["a"], [])


# All of them.


@pytest.mark.parametrize("address", [NAVIGATION, SITES, TOPICS])
def test_the_language_has_to_be_said(address):
    expected = "locale: send the language that you want, one of az, ru, en."

    assert refused(address) == expected


@pytest.mark.parametrize(
    ("address", "query", "name"),
    [
        *(
            (address, query | {"locale": "az"} | query, name)
            for address in (NAVIGATION, SITES, TOPICS)
            for query, name in (
                ({"locale": "de"}, "locale"),
                ({"locale": ""}, "locale"),
                ({"locale": "ru,az"}, "locale"),
                ({"locale": ["ru", "az"]}, "locale"),
                ({"locale": "a\0"}, "locale"),
                ({"fields": "*"}, "fields"),
                ({"site": "nobody.example"}, "site"),
            )
        ),
        (LOCALES, {"locale": "az"}, "locale"),
        (LOCALES, {"site": "nobody.example"}, "site"),
        (TOPICS, {"locale": "az", "limit": "101"}, "limit"),
        (TOPICS, {"locale": "az", "offset": "-1"}, "offset"),
    ],
    ids=str,
)
def test_a_question_that_makes_no_sense_is_told_what_is_wrong_with_it(address, query, name):
    assert refused(address, **query).startswith(f"{name}: ")


@pytest.mark.parametrize(
    ("address", "query"),
    [
        (LOCALES, {}),
        *((address, {"locale": "az"}) for address in (NAVIGATION, SITES, TOPICS)),
        (PAGES, {}),
        ("/api/v2/redirects/", {}),
        ("/api/v2/resolve/", {"path": "/az/"}),
    ],
    ids=str,
)
def test_where_there_is_no_site_the_answer_says_so(address, query):
    Site.objects.all().delete()

    response = Client().get(address, query)

    assert response.status_code == 404
    assert response.json() == {"message": "There is no site here."}


@pytest.mark.parametrize("address", [LOCALES, NAVIGATION, SITES, TOPICS])
def test_these_addresses_only_read(admin, address):
    query = {} if address == LOCALES else {"locale": "az"}

    assert admin.get(address, query).content == Client().get(address, query).content
    assert Client().head(address, query).content == b""
    assert Client().options(address)["allow"] == "GET, HEAD, OPTIONS"
    for method in ("post", "put", "patch", "delete"):
        response = getattr(admin, method)(address)
        assert response.status_code == 405
        assert response.json()["message"]


def enlarge() -> None:
    platform = PlatformFactory(show_in_menus=True)
    topic = TopicFactory()
    news_of(topic, parent=platform, show_in_menus=True)
    page = StandardPageFactory(show_in_menus=True)
    StandardPageFactory(parent=page, show_in_menus=True)
    contact(page, kind="phone", printed="1")
    channel(platform, service="website", url="https://a.example/")
    translate(page, "ru")


def test_more_content_costs_no_more_queries():
    expected = {
        # Sites with home pages, restrictions and languages, the public ones among them.
        LOCALES: 3,
        # Sites with home pages, restrictions and languages, pages.
        NAVIGATION: 3,
        # Sites with home pages, restrictions and languages, the one that is told, contact points,
        # channels, the picture.
        SITES: 6,
        # Sites with home pages, restrictions, topics, counts, total.
        TOPICS: 5,
    }

    def counts() -> dict[str, int]:
        return {
            address: count_queries(address, **({} if address == LOCALES else {"locale": "ru"}))
            for address in expected
        }

    describe("ru", share_image=ImageFactory())
    enlarge()
    few = counts()
    for _ in range(2):
        enlarge()

    assert counts() == few == expected
