"""The board: what exists in which language, and what this person does next about it."""

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import (
    GroupApprovalTask,
    GroupPagePermission,
    Page,
    PageViewRestriction,
    Workflow,
    WorkflowTask,
)
from wagtail_localize.models import Translation

from cms.models import TitleSortKey
from home.models import StandardPage
from tests.board.reading import actions, cells, open_board, rows, spreadsheet, titles, words
from tests.delivery.changes import commit
from tests.editor.people import person, prefer
from tests.factories import (
    CollectionFactory,
    EntryFactory,
    NewsFactory,
    OrganizationFactory,
    PlatformFactory,
    StandardPageFactory,
    body,
    home,
    translate,
)
from tests.undoing import shared_by_tests

pytestmark = pytest.mark.django_db


@pytest.fixture
def english(make_client):
    """Somebody of the named groups, who reads the admin in English."""
    return lambda *groups: prefer(make_client(*groups), "en")


@pytest.fixture
def admin(admin):
    return prefer(admin, "en")


@pytest.fixture
def editor(editor):
    return prefer(editor, "en")


@pytest.fixture
def russian_translator(russian_translator):
    return prefer(russian_translator, "en")


@pytest.fixture(scope="module")
def _pages(django_db_setup, django_db_blocker) -> Iterator[dict[str, int]]:
    with shared_by_tests(django_db_blocker):
        paragraphs = (("paragraph", "<p>Bir.</p>"), ("paragraph", "<p>İki.</p>"))
        page = StandardPageFactory(title="Haqqımızda", body=body(*paragraphs))
        yield {"az": page.pk, "ru": translate(page, "ru", title="О нашей работе").pk}


@pytest.fixture
def page(_pages):
    """Three texts: the title, and two paragraphs. In Russian, too."""
    return StandardPage.objects.get(pk=_pages["az"])


@pytest.fixture
def russian(_pages):
    """Its translation, published."""
    return StandardPage.objects.get(pk=_pages["ru"])


def retitle(page: Page, title: str) -> None:
    edited = StandardPage.objects.get(pk=page.pk)
    edited.title = title
    edited.save_revision().publish()


def edit_url(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_a_row_tells_the_states_of_a_page_in_all_languages(admin, page, submit):
    submit(page, "en")
    retitle(page, "Biz kimik")

    az, ru, en = cells(admin, "Biz kimik")

    assert az.startswith("original Edit")
    assert ru.startswith("outdated 1 text changed, 2 of 3 translated Update")
    assert en.startswith("in progress 0 of 3 translated Translate")


def test_a_cell_leads_to_what_this_person_does_next(admin, submit):
    page = StandardPageFactory(title="Yeni")
    russian = submit(page, "ru")

    az, ru, en = actions(admin, "Yeni")

    assert (az, ru) == (edit_url(page), edit_url(russian))
    assert en.startswith(reverse("wagtail_localize:submit_page_translation", args=[page.pk]))
    assert "select_locale=en" in en
    assert admin.get(en).status_code == 200


def test_a_translator_is_led_only_to_what_they_may_do(russian_translator, submit):
    page = StandardPageFactory(title="Yeni")
    russian = submit(page, "ru")

    az, ru, en = actions(russian_translator, "Yeni")

    assert ru == edit_url(russian)
    assert az == page.get_url()
    assert en is None


def test_a_translator_finds_what_readers_see_and_nobody_translated(russian_translator):
    StandardPageFactory(title="Dərc edilmiş")
    StandardPageFactory(title="Qaralama", live=False)
    private = StandardPageFactory(title="Gizli")
    PageViewRestriction.objects.create(page=private, restriction_type="login")

    found = titles(russian_translator)

    assert "Dərc edilmiş" in found
    assert not {"Qaralama", "Gizli"} & set(found)


def make_group(name: str, page: Page | None = None) -> Group:
    """Of people who may enter the admin, and change `page` and what is below it."""
    group = Group.objects.create(name=name)
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    if page is not None:
        change = Permission.objects.get(codename="change_page")
        GroupPagePermission.objects.create(group=group, page=page, permission=change)
    return group


def test_an_editor_of_one_section_sees_its_pages_alone(english):
    ours, _ = StandardPageFactory(title="Bizim"), StandardPageFactory(title="Başqası")
    make_group("Bölmə", ours)

    assert titles(english("Bölmə")) == ["Bizim"]


def test_a_translator_of_one_section_finds_what_is_missing_there(english):
    collection = CollectionFactory(title="Toplu")
    EntryFactory(title="Burada", parent=collection)
    EntryFactory(title="Başqa yerdə")
    make_group("Bölmə", translate(collection, "ru"))

    assert set(titles(english("Bölmə"))) == {"Toplu", "Burada"}


def test_a_page_handed_over_waits_for_its_reviewers(english, russian_translator, page, russian):
    russian.unpublish()
    task = GroupApprovalTask.objects.create(name="Yoxlama")
    task.groups.add(make_group("Yoxlayanlar", page))
    workflow = Workflow.objects.create(name="Yoxlama")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    russian.save_revision()
    workflow.start(StandardPage.objects.get(pk=russian.pk), person(russian_translator))
    reviewer = english("Yoxlayanlar")

    assert "in review Review" in cells(reviewer, "Haqqımızda")[1]
    assert actions(reviewer, "Haqqımızda")[1] == reverse("review_translation", args=[russian.pk])
    assert titles(reviewer, waiting="review", into="ru") == ["Haqqımızda"]
    assert "in review Edit" in cells(russian_translator, "Haqqımızda")[1]
    assert titles(russian_translator, waiting="any") == []


def test_whoever_has_no_page_at_all_has_no_board(make_client):
    make_group("Şəkillər")
    client = make_client("Şəkillər")

    assert client.get(reverse("translation_board")).status_code == 302
    assert reverse("translation_board") not in client.get(reverse("wagtailadmin_home")).text


def test_a_complete_translation_waits_for_somebody_who_may_publish(
    editor, russian_translator, russian
):
    russian.unpublish()

    assert "Publish" in cells(editor, "Haqqımızda")[1]
    assert "Hand over" in cells(russian_translator, "Haqqımızda")[1]


def test_what_waits_for_me_is_what_i_can_do(editor, russian_translator, page, russian, submit):
    """The first is to be translated into Russian, the second to be submitted for it."""
    retitle(page, "Biz kimik")
    submit(page, "en")
    submit(StandardPageFactory(title="Əlaqə"), "en")

    for_translator, for_editor = (
        titles(russian_translator, waiting="any"),
        titles(editor, waiting="submit"),
    )

    assert "Biz kimik" in for_translator
    assert "Əlaqə" not in for_translator
    assert "Əlaqə" in for_editor
    assert "Biz kimik" not in for_editor
    assert titles(russian_translator, waiting="submit") == []


def test_a_state_is_chosen_for_each_language(admin, page):
    StandardPageFactory(title="Əlaqə")

    assert titles(admin, ru="missing") == ["Əlaqə"]
    assert titles(admin, ru=["up_to_date"], en=["missing"]) == ["Haqqımızda"]
    assert set(titles(admin, en="missing")) == {"Haqqımızda", "Əlaqə"}


def test_pages_are_chosen_by_the_tree_in_whatever_language(admin):
    collection = CollectionFactory(title="Toplu")
    entry = EntryFactory(title="Birinci", parent=collection)
    russian_entry = translate(entry, "ru")
    only_russian = EntryFactory(title="Второй", parent=russian_entry.get_parent(), language="ru")
    OrganizationFactory(title="Təşkilat")

    found = titles(admin, below=str(collection.translation_key))

    assert set(found) == {"Toplu", "Birinci", only_russian.title}


def test_pages_are_chosen_by_type(admin, page):
    OrganizationFactory(title="Təşkilat")

    assert titles(admin, type=str(page.content_type_id)) == ["Haqqımızda"]


def test_a_page_is_found_by_its_title_in_any_language_and_spelling(admin, page):
    StandardPageFactory(title="Əlaqə")

    assert titles(admin, q="нашей раб") == ["Haqqımızda"]
    assert titles(admin, q="elaqe") == ["Əlaqə"]
    assert titles(admin, q="yoxdur") == []


def test_totals_tell_how_much_there_is_in_each_language(admin, page):
    StandardPageFactory(title="Əlaqə")

    board = open_board(admin, type=str(page.content_type_id))

    totals = {
        words(row.th): [words(cell) for cell in row.find_all("td")]
        for row in board.select(".ucdil-board-totals tbody tr")
    }
    assert totals == {
        "Azərbaycan dili": ["2", "0", "0", "0", "0", "0"],
        "Русский": ["0", "1", "0", "0", "1", "0"],
        "English": ["0", "2", "0", "0", "0", "0"],
    }


def test_a_number_leads_to_the_pages_that_it_counts(admin, page):
    link = open_board(admin, q="Haqqımızda").find("a", attrs={"aria-label": "English, missing: 1"})

    board = admin.get(link["href"])

    assert list(rows(open_board(admin, **{"q": "Haqqımızda", "en": "missing"}))) == ["Haqqımızda"]
    assert "en=missing" in link["href"]
    assert board.status_code == 200


def test_titles_are_sorted_as_readers_of_the_language_expect(admin, page):
    for title in ("Əsas", "Ev", "Fond"):
        StandardPageFactory(title=title)

    found = titles(prefer(admin, "az"), type=str(page.content_type_id), ordering="title")

    assert found == ["Ev", "Əsas", "Fond", "Haqqımızda"]


def test_a_page_whose_title_has_no_key_is_listed_by_title_all_the_same(admin, page):
    def listed() -> list[str]:
        return titles(admin, type=str(page.content_type_id), ordering="title")

    assert listed() == ["Haqqımızda"]

    TitleSortKey.objects.all().delete()
    commit()

    assert listed() == ["Haqqımızda"]


def test_a_page_that_lost_its_original_is_listed_still(admin, page):
    Translation.objects.update(enabled=False)
    page.delete()

    az, ru, _ = cells(admin, "О нашей работе")

    assert az.startswith("missing")
    assert ru.startswith("detached")


@pytest.mark.parametrize("query", ["p=99", "p=x", "ru=nonsense", "below=x", "type=0", "waiting=?"])
def test_a_question_without_sense_is_answered(admin, page, query):
    assert admin.get(f"{reverse('translation_board')}?{query}").status_code == 200


def test_the_board_speaks_the_language_of_the_person(admin, page, submit):
    submit(page, "en")

    labels = {"az": "tərcümə olunur", "ru": "в работе", "en": "in progress"}
    for language, label in labels.items():
        html = prefer(admin, language).get(reverse("translation_board")).text
        assert f'<html lang="{language}"' in html
        assert label in html


def test_titles_are_escaped(admin):
    StandardPageFactory(title='<script>alert("1")</script>')

    assert "<script>alert(" not in admin.get(reverse("translation_board")).text


def test_no_title_becomes_a_formula_in_a_spreadsheet(admin):
    dangerous = [f"{start}HYPERLINK(1)" for start in ("=", "+", "-", "@", "\t", "\r")]
    for title in dangerous:
        StandardPageFactory(title=title)

    found = [row["Title"] for row in spreadsheet(admin) if "HYPERLINK" in row["Title"]]

    assert sorted(found) == sorted(f"'{title}" for title in dangerous)


def test_a_spreadsheet_has_every_page_and_what_the_board_tells(admin, page, submit):
    submit(page, "en")

    (row,) = [row for row in spreadsheet(admin) if row["Title"] == "Haqqımızda"]

    assert row["Parent page"] == home().title
    assert row["Azərbaycan dili: state"] == "original"
    assert row["English: state"] == "in progress"
    assert (row["English: translated texts"], row["English: all texts"]) == ("0", "3")


def test_excel_files_hold_texts_and_no_formulas(admin):
    from io import BytesIO

    from openpyxl import load_workbook

    StandardPageFactory(title="=1+1\x0b")

    response = admin.get(reverse("translation_board"), {"export": "xlsx"})

    (sheet,) = load_workbook(BytesIO(b"".join(response.streaming_content))).worksheets
    (cell,) = [row[0] for row in sheet.iter_rows() if "1+1" in str(row[0].value)]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_many_pages_take_as_many_queries_as_few(admin, editor, russian_translator, page):
    def count(client) -> int:
        client.get(reverse("translation_board"))
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("translation_board"))
        return len(queries)

    people = (admin, editor, russian_translator)
    collection, platform = CollectionFactory(), PlatformFactory()
    few = [count(client) for client in people]
    for _ in range(3):
        translate(EntryFactory(parent=collection), "ru")
        NewsFactory(parent=platform)

    assert [count(client) for client in people] == few


def test_the_report_of_localize_is_replaced(admin):
    for name in ("translations_report", "translations_report_results"):
        address = reverse(f"wagtail_localize:{name}")
        assert admin.get(address)["location"] == reverse("translation_board")
    assert reverse("wagtail_localize:translations_report") not in admin.get("/admin/").text


def test_numbers_follow_whatever_changes_them(admin, english, page):
    """They are remembered between questions; what they depend on is more than states."""
    section = CollectionFactory(title="Toplu")
    EntryFactory(title="Birinci", parent=section)
    make_group("Bölmə", section)
    client = english("Bölmə")

    def things() -> int:
        board = open_board(client)
        return sum(
            int(words(cell))
            for cell in board.select_one(".ucdil-board-totals tr:has(td)").find_all("td")
        )

    assert things() == 2
    Page.objects.get(pk=page.pk).move(section, pos="last-child")
    assert things() == 3
    StandardPageFactory(title="Dördüncü", parent=page)
    assert things() == 4
    Page.objects.get(pk=page.pk).delete()
    assert things() == 2
    GroupPagePermission.objects.update(page=section.get_children().first())
    assert things() == 1


def test_the_number_of_reviews_follows_the_reviews(english, russian_translator, page, russian):
    russian.unpublish()
    task = GroupApprovalTask.objects.create(name="Yoxlama")
    task.groups.add(make_group("Yoxlayanlar", page))
    workflow = Workflow.objects.create(name="Yoxlama")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    reviewer = english("Yoxlayanlar")
    open_board(reviewer)
    russian.save_revision()

    workflow.start(StandardPage.objects.get(pk=russian.pk), person(russian_translator))

    assert open_board(reviewer).find("a", string="Review: 1") is not None
