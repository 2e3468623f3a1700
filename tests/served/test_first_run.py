"""The first hour of a newcomer: start it, look around, edit, translate, read the JSON."""

import re
import socket
import subprocess
import sys

import polib
import pytest
import requests

from cms.languages import LANGUAGES
from tests.languages.titles import AZERBAIJANI_TITLES, RUSSIAN_TITLES
from tests.served.conftest import ROOT

pytestmark = pytest.mark.browser

#: As the API names them.
PAGE_TYPES = {
    "home.HomePage",
    "home.StandardPage",
    "articles.CollectionIndexPage",
    "articles.CollectionPage",
    "articles.CollectionEntryPage",
    "articles.PlatformPage",
    "articles.NewsPage",
    "events.MeetingIndexPage",
    "events.MeetingPage",
    "organizations.OrganizationIndexPage",
    "organizations.OrganizationPage",
}

CODES = [language.code for language in LANGUAGES]


def _find(served, slug, language_code):
    """The public page with this slug as the API lists it, or nothing."""
    found = requests.get(
        f"{served.address}/api/v2/pages/",
        params={"slug": slug, "locale": language_code},
        timeout=30,
    ).json()
    return found["items"][0] if found["items"] else None


def _page_id(served, slug, language_code):
    return _find(served, slug, language_code)["id"]


@pytest.fixture(scope="module", autouse=True)
def unfinished(served):
    """The originals whose translations are not finished, before any test writes."""
    return served.ask(
        "print(len({t.source_id for t in Translation.objects.all()"
        " if len({*t.get_progress()}) > 1}))"
    )


@pytest.fixture(scope="module", autouse=True)
def items(served):
    """Every public page, as the API lists them before any test writes one."""
    found = []
    for code in CODES:
        answer = requests.get(
            f"{served.address}/api/v2/pages/",
            params={"locale": code, "limit": 100, "fields": "_,id,title,type,html_url,locale"},
            timeout=30,
        ).json()
        assert answer["meta"]["total_count"] <= 100
        found += answer["items"]
    return found


@pytest.fixture(scope="module")
def one_of_each(items):
    """A page of every type in every language."""
    return list({(item["meta"]["type"], item["meta"]["locale"]): item for item in items}.values())


def test_the_start_says_where_to_look_and_how_to_sign_in(served):
    output = served.output.read_text()

    for line in (
        f"Site   {served.address}/",
        f"Admin  {served.address}/admin/",
        f"API    {served.address}/api/v2/pages/",
    ):
        assert line in output
    for name in ("admin", "editor", "reviewer", "ru", "en"):
        assert f"{name}@ucdil.example" in output
        assert served.password(name) in output


def test_passwords_are_readable_by_their_owner_only(served):
    kept = served.output.parent / "demo-passwords.json"

    assert kept.stat().st_mode & 0o077 == 0


def test_a_second_run_changes_nothing(served):
    count = "print(Page.objects.count(), Revision.objects.count(), User.objects.count())"
    before = served.ask(count)

    command = "from django.core.management import call_command; call_command({!r})"
    installed, filled = (served.ask(command.format(name)) for name in ("install", "demo"))

    assert installed == ""
    assert filled.startswith("The demonstration content is there already; nothing was changed.")
    assert served.password("editor") in filled
    assert served.ask(count) == before


def test_a_port_in_use_is_said_in_one_sentence(served):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        result = subprocess.run(
            [sys.executable, "manage.py", "serve", "--port", str(port)],
            cwd=ROOT,
            env=served.environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    assert result.returncode == 1
    assert result.stderr == (
        f"CommandError: Port {port} is in use: stop what uses it, or choose another one with "
        f"`make run PORT={port + 1}`.\n"
    )


def test_every_type_of_page_is_served_in_every_language(one_of_each):
    assert {(item["meta"]["type"], item["meta"]["locale"]) for item in one_of_each} == {
        (page_type, code) for page_type in PAGE_TYPES for code in CODES
    }
    for item in one_of_each:
        answer = requests.get(item["meta"]["html_url"], timeout=30)

        assert answer.status_code == 200, item
        assert f'<html lang="{item["meta"]["locale"]}"' in answer.text
        assert 'dir="rtl"' not in answer.text


def test_every_type_of_page_reads_as_json_with_all_its_fields(served, one_of_each):
    for item in one_of_each:
        detail = requests.get(
            f"{served.address}/api/v2/pages/{item['id']}/", params={"fields": "*"}, timeout=30
        )

        assert detail.status_code == 200, item
        assert detail.json()["title"] == item["title"]


def test_the_tree_is_sound(served):
    assert served.ask("print(Page.find_problems())") == "([], [], [], [], [])"


def test_every_page_is_translated_but_the_one_left_on_purpose(items):
    by_language = {
        code: {item["title"] for item in items if item["meta"]["locale"] == code} for code in CODES
    }

    assert len(by_language["az"]) == len(by_language["en"]) == len(by_language["ru"]) + 1
    assert "Zaqatala" in by_language["az"]
    assert not any("Загатала" in title for title in by_language["ru"])


def test_translators_see_finished_segments_but_for_the_page_that_was_edited_since(unfinished):
    assert unfinished == "1"


@pytest.mark.parametrize("code", CODES)
def test_the_site_shows_no_foreign_host_and_no_sideways_scrolling(page, served, code):
    foreign = []
    page.on(
        "request",
        lambda request: (
            None
            if re.match(r"(http://127\.0\.0\.1:|data:)", request.url)
            else foreign.append(request.url)
        ),
    )
    page.set_viewport_size({"width": 390, "height": 844})

    page.goto(f"/{code}/")
    page.wait_for_load_state("networkidle")

    assert foreign == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.evaluate("document.documentElement.lang") == code


@pytest.fixture
def new_page(sign_in, served):
    """The form for a new page below the home page of the default language, before an editor."""
    home = served.ask("print(HomePage.objects.get(locale__language_code='az').pk)")
    page = sign_in("editor")
    page.goto(f"/admin/pages/add/home/standardpage/{home}/")
    page.wait_for_load_state("networkidle")
    return page


def test_the_editors_browser_fills_the_slug_that_python_makes(new_page):
    titles = [*AZERBAIJANI_TITLES.items()][::4] + [*RUSSIAN_TITLES.items()][::3]

    for title, slug in titles:
        new_page.fill("#id_title", title)
        new_page.press("#id_title", "End")

        new_page.wait_for_function(
            "slug => document.querySelector('#id_slug').value === slug", arg=slug, timeout=5000
        )


def test_what_an_editor_writes_is_published_at_its_address(new_page, served):
    new_page.click("#id_title")
    new_page.keyboard.type("Şəki görüşü")
    new_page.locator(".c-sf-add-button").first.click()
    new_page.get_by_role("option").first.click()
    new_page.locator(".public-DraftEditor-content").first.click()
    new_page.keyboard.type("Görüş Şəkidə keçirilib.")
    new_page.wait_for_function(
        "document.querySelector('[name=body-0-value]').value.includes('keçirilib')"
    )
    new_page.locator("footer .w-dropdown__toggle").first.click()

    new_page.locator("button[name=action-publish]").click()
    new_page.wait_for_load_state("networkidle")

    answer = requests.get(f"{served.address}/az/seki-gorusu/", timeout=30)
    assert answer.status_code == 200
    assert "Görüş Şəkidə keçirilib." in answer.text


def _upload_the_other_texts(page):
    """By the file that the translation editor gives and takes."""
    address = re.search(r"/admin/localize/translate/\d+/pofile/", page.content())[0]
    file = polib.pofile(page.request.get(f"{address}download/").text())
    for entry in file.untranslated_entries():
        entry.msgstr = f"{entry.msgid} (ru)"
    upload = {
        "csrfmiddlewaretoken": page.locator("[name=csrfmiddlewaretoken]").first.input_value(),
        "file": {"name": "ru.po", "mimeType": "text/plain", "buffer": str(file).encode()},
    }
    assert page.request.post(f"{address}upload/", multipart=upload).ok


def test_a_reviewer_publishes_what_an_editor_submitted_and_a_translator_handed_over(
    sign_in, served
):
    original = _page_id(served, "zaqatala", "en")
    page = sign_in("editor")
    page.goto(f"/admin/localize/submit/page/{original}/")
    page.locator("label", has_text="Русский").first.click()
    page.locator("main form button[type=submit], main form input[type=submit]").first.click()
    page.wait_for_url("**/edit/")
    translation = page.url
    assert not _find(served, "zagatala", "ru")
    page.context.clear_cookies()

    page = sign_in("ru")
    page.goto(translation)
    page.locator("button", has_text="Перевести").first.click()
    page.keyboard.type("Загатала")
    page.locator("button", has_text=re.compile("^ *Сохранить")).first.click()
    page.get_by_text("Загатала").first.wait_for()
    page.locator("footer button", has_text="Сдать на проверку: Русский").click()
    page.get_by_text("не сдана").first.wait_for()
    _upload_the_other_texts(page)
    page.goto(translation)
    page.locator("footer button", has_text="Сдать на проверку: Русский").click()
    page.get_by_text("сдана на проверку").first.wait_for()
    assert not _find(served, "zagatala", "ru")
    page.context.clear_cookies()

    page = sign_in("reviewer")
    page.locator("#awaiting-review-section .w-dropdown__toggle").first.click()
    page.get_by_role("button", name="Compare and decide").click()
    page.locator("td", has_text="Загатала").first.wait_for()
    page.locator("button[value=publish]").click()
    page.get_by_text("was published").first.wait_for()

    published = _find(served, "zagatala", "ru")
    assert published["title"] == "Загатала"
    assert requests.get(published["meta"]["html_url"], timeout=30).status_code == 200


def test_the_json_of_a_page_holds_what_the_editor_wrote(served):
    answer = requests.get(
        f"{served.address}/api/v2/pages/",
        params={"type": "events.MeetingPage", "locale": "ru", "fields": "lead,starts"},
        timeout=30,
    ).json()

    assert answer["meta"]["total_count"] == 1
    assert answer["items"][0]["starts"]["edtf"] == "2000?-12-06"
    assert re.search("[а-я]", answer["items"][0]["lead"])
