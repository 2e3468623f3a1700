"""PostgreSQL answers from indexes, in their order: what it asks for does not grow with the pages.

A few pages are read faster without any index. That is forbidden here, and so is sorting: what comes
in no order by itself then has to be sorted all the same, and shows.
"""

import json
from collections.abc import Iterator

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from cms.delivery.moments import expiries
from home.generated.tables import settle
from tests.api.asking import PAGES, ask, statements
from tests.factories import NewsFactory, PlatformFactory, StandardPageFactory, home

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.services,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="Plans are PostgreSQL's."),
]

NEWS = "articles.NewsPage"
NAVIGATION, RESOLVE = "/api/v2/navigation/", "/api/v2/resolve/"


@pytest.fixture(scope="module", autouse=True)
def _compact(django_db_setup, django_db_blocker):
    """What other tests have written and taken back takes room, and what takes room costs more."""
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute("VACUUM (FULL, ANALYZE)")


def nodes(sql: str, *forbidden: str) -> list[dict]:
    """The steps of the plan for a statement."""
    with connection.cursor() as cursor:
        for name in forbidden:
            cursor.execute(f"SET LOCAL enable_{name} = off")
        cursor.execute("SET LOCAL random_page_cost = 1.1")
        cursor.execute(f"EXPLAIN (FORMAT JSON) {sql}")
        (plan,) = cursor.fetchone()
        for name in forbidden:
            cursor.execute(f"RESET enable_{name}")
    found = json.loads(plan) if isinstance(plan, str) else plan
    return list(_steps(found[0]["Plan"]))


def _steps(node: dict) -> Iterator[dict]:
    yield node
    for inner in node.get("Plans", ()):
        yield from _steps(inner)


def statement(marked: str, path: str, /, **query) -> str:
    """The one with these words in it of those that answer a question, once its site is known, and
    whether pages lack keys.
    """
    known_before = ("wagtailcore_site", "SELECT 1 AS")
    asked = (
        sql for sql in statements(path, **query) if not any(word in sql for word in known_before)
    )
    return next(sql for sql in asked if marked in sql)


def drop_others(index: str, table: str) -> None:
    """Among few rows, one index is as good as another."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisunique"
            f" AND indrelid = '{table}'::regclass"
        )
        for (name,) in cursor.fetchall():
            if name != index:
                cursor.execute(f"DROP INDEX {name}")


def indexes(steps: list[dict]) -> set[str]:
    return {step["Index Name"] for step in steps if "Index Name" in step}


@pytest.mark.parametrize(
    ("index", "path", "query"),
    [
        ("ucdil_news_newest_first", PAGES, {"type": NEWS}),
        ("ucdil_meetings_latest_first", PAGES, {"type": "events.MeetingPage"}),
        ("ucdil_collections_newest_first", PAGES, {"type": "articles.CollectionPage"}),
        ("cms_titlesortkey_key_", PAGES, {"type": "organizations.OrganizationPage"}),
        ("cms_titlesortkey_key_", PAGES, {"type": NEWS, "order": "-title"}),
        ("ucdil_page_first_published", PAGES, {"order": "-first_published_at"}),
        ("ucdil_page_last_published", PAGES, {"order": "-last_published_at"}),
        ("ucdil_page_places", PAGES, {"order": "tree"}),
        ("wagtailcore_page_pkey", PAGES, {}),
        ("wagtailcore_page_pkey", PAGES, {"order": "-id"}),
    ],
)
def test_a_list_comes_in_the_order_of_an_index(index, path, query):
    sql = statement("LIMIT", path, locale="az", **query)

    steps = nodes(sql, "seqscan", "bitmapscan", "sort", "hashjoin", "mergejoin")

    assert "Sort" not in {step["Node Type"] for step in steps}
    assert any(name.startswith(index) for name in indexes(steps))


def test_what_is_in_menus_is_found_in_an_index():
    with connection.cursor() as cursor:  # Among few pages, one index is as good as another.
        cursor.execute("DROP INDEX ucdil_page_places")

    steps = nodes(statement("LIMIT", NAVIGATION, locale="az"), "seqscan", "bitmapscan", "sort")

    assert "ucdil_page_in_menus" in indexes(steps)


@pytest.mark.parametrize(
    ("index", "column", "query"),
    [
        ("ucdil_news_newest_first", "date_earliest", {}),
        ("ucdil_page_first_published", "first_published_at", {"order": "-first_published_at"}),
        ("cms_titlesortkey_key_", "key", {"order": "title"}),
    ],
)
def test_where_a_list_goes_on_is_found_in_the_index(index, column, query):
    platform = PlatformFactory()
    for day in ("2020-01-01", "2020-01-02"):
        NewsFactory(parent=platform, date=day)
    asked = {"type": NEWS, "locale": "az", "limit": 1} | query
    cursor = ask(PAGES, cursor="*", **asked)["meta"]["next_cursor"]

    sql = statement("LIMIT", PAGES, cursor=cursor, **asked)
    steps = nodes(sql, "seqscan", "bitmapscan", "sort", "hashjoin", "mergejoin")

    conditions = {
        step["Index Name"]: step.get("Index Cond", "") for step in steps if "Index Name" in step
    }
    (condition,) = (found for name, found in conditions.items() if name.startswith(index))
    assert column in condition


@pytest.mark.parametrize(
    "query", [{}, {"type": NEWS}, {"type": NEWS, "topic": "x"}, {"type": NEWS, "hashtag": "x"}]
)
def test_pages_are_counted_in_an_index(query):
    sql = statement("COUNT(", PAGES, locale="az", **query)

    drop_others("ucdil_page_readable", "wagtailcore_page")
    steps = nodes(sql, "seqscan", "bitmapscan")

    read = [step for step in steps if step.get("Relation Name") == "wagtailcore_page"]
    assert [(step["Node Type"], step["Index Name"]) for step in read] == [
        ("Index Only Scan", "ucdil_page_readable")
    ]


def test_the_page_that_expires_next_is_found_in_an_index():
    with CaptureQueriesContext(connection) as captured:
        expiries(timezone.now()).first()

    steps = nodes(captured[0]["sql"], "seqscan", "bitmapscan", "sort")

    assert indexes(steps) == {"ucdil_page_expiring"}


def test_a_page_is_found_at_its_path_by_its_slug():
    with connection.cursor() as cursor:  # Among few pages, one index is as good as another.
        cursor.execute("DROP INDEX ucdil_page_readable")
    platform = PlatformFactory()

    sql = statement('"slug" = ', RESOLVE, path=platform.url_path)

    assert any("slug" in name for name in indexes(nodes(sql, "seqscan")))


@pytest.mark.parametrize("path", [PAGES, "/api/v2/suggest/"])
def test_a_search_looks_into_its_index(path):
    """Among so many entries that there is something to choose; nothing is forbidden."""
    asked = {"q": "ana"} if "suggest" in path else {"search": "ana"}
    locale = f"z{home().locale_id}"
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO wagtailsearch_indexentry (object_id, content_type_id,"
            " title_text, body_text, title, body, autocomplete, title_norm)"
            " SELECT n, c.id, '', '', '', array_to_tsvector(ARRAY['kx' || n, %s]),"
            " array_to_tsvector(ARRAY['akx' || n, %s]), 1"
            " FROM generate_series(1, 10000) n, django_content_type c WHERE c.model = 'newspage'",
            [locale, locale],
        )
    settle()  # An index whose newest entries are still unsorted costs as much as reading it all.

    sql = statement("@@", path, locale="az", **asked)

    steps = nodes(sql)
    entries = [step for step in steps if step.get("Relation Name") == "wagtailsearch_indexentry"]
    assert {step["Node Type"] for step in entries} == {"Bitmap Heap Scan"}
    assert all(name.endswith("_gin") for name in indexes(steps) if "wagtailsear" in name)


def test_the_board_lists_in_the_order_of_the_tree_without_sorting(admin):
    StandardPageFactory()
    board = reverse("translation_board")
    admin.get(board)

    with CaptureQueriesContext(connection) as queries:
        admin.get(board)

    (sql,) = [
        query["sql"]
        for query in queries
        if 'ORDER BY "wagtailcore_page"."path"' in query["sql"] and "is_listed" in query["sql"]
    ]
    steps = nodes(sql, "seqscan", "bitmapscan", "sort", "hashjoin", "mergejoin")
    assert "Sort" not in {step["Node Type"] for step in steps}
    assert "ucdil_page_places" in indexes(steps)


def test_the_board_lists_in_the_order_of_titles_without_sorting_all(admin):
    StandardPageFactory()
    board = f"{reverse('translation_board')}?ordering=title"
    admin.get(board)

    with CaptureQueriesContext(connection) as queries:
        admin.get(board)

    (sql,) = [query["sql"] for query in queries if 'ORDER BY "cms_titlesortkey"' in query["sql"]]
    steps = nodes(sql, "seqscan", "bitmapscan", "sort", "hashjoin", "mergejoin")
    assert "Sort" not in {step["Node Type"] for step in steps}
    assert any(name.startswith("cms_titlesortkey_key_") for name in indexes(steps))


def test_news_of_a_topic_are_found_in_an_index():
    sql = statement("COUNT(", PAGES, type=NEWS, topic="x")

    drop_others("news_of_a_topic", "articles_newstopic")
    steps = nodes(sql, "seqscan", "bitmapscan", "hashjoin", "mergejoin")

    rows = [step for step in steps if step.get("Relation Name") == "articles_newstopic"]
    assert [step["Node Type"] for step in rows] == ["Index Only Scan"]


@pytest.mark.parametrize(
    ("index", "condition"),
    [("ucdil_page_sections", {"numchild__gt": 0}), ("ucdil_page_root", {"depth": 1})],
)
def test_the_few_pages_above_others_are_found_without_looking_at_all(index, condition):
    """The one at the root is asked for on every screen of the admin."""
    pages = Page.objects.filter(**condition).order_by().only("path")
    with CaptureQueriesContext(connection) as queries:
        assert pages

    assert index in indexes(nodes(queries[0]["sql"], "seqscan"))
