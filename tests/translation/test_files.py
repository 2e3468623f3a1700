"""Translators take texts away as PO or XLIFF, and bring words back; a file never harms."""

import io
import re
import zipfile
from xml.etree import ElementTree

import polib
import pytest
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import GroupApprovalTask, Locale, Workflow, WorkflowTask
from wagtail_localize.models import StringTranslation

from cms.models import SuggestedTranslation
from cms.translation.states import states_of
from home.models import StandardPage
from tests.editor.people import person, prefer, sign_in_as_new
from tests.factories import StandardPageFactory, body
from tests.translation.doors import enter_text, submit_page, translation_of
from tests.undoing import shared_by_tests

pytestmark = pytest.mark.django_db

FORMATS = ["po", "xliff"]
XLIFF = "{urn:oasis:names:tc:xliff:document:1.2}"
RICH = (
    '<p>Bizi <a href="https://example.org/">saytda</a> tapın:<br/><b>hər gün</b> &amp; axşam.</p>'
)
RICH_RU = 'Ищите нас на <a id="a1">сайте</a>:<br/><b>каждый день</b> &amp; вечером.'


@pytest.fixture
def admin(admin):
    """Who reads English."""
    return prefer(admin, "en")


@pytest.fixture(scope="module")
def _pages(django_db_setup, django_db_blocker):
    with shared_by_tests(django_db_blocker):
        page = StandardPageFactory(title="Haqqımızda", body=body(("paragraph", RICH)))
        yield page, submit_page(sign_in_as_new(), page, "ru")


@pytest.fixture
def page(_pages):
    return StandardPage.objects.get(pk=_pages[0].pk)


@pytest.fixture
def translated(_pages):
    return StandardPage.objects.get(pk=_pages[1].pk)


def download(client, kind="po", language_code="ru", **choices):
    choices = {"language": Locale.objects.get(language_code=language_code).pk, **choices}
    return client.get(reverse("download_translation_files"), {"format": kind, **choices})


def upload(client, content, name="file.po"):
    data = {"file": SimpleUploadedFile(name, content)}
    return client.post(reverse("translation_files"), data)


def counts(response):
    return {group["outcome"]: group["count"] for group in response.context["groups"]}


def reasons(response, outcome):
    [group] = [each for each in response.context["groups"] if each["outcome"] == outcome]
    return [result.reason for result, _page_id in group["results"]]


def words_of(translated):
    return {
        words.context.path.split(".")[0]: words.data
        for words in StringTranslation.objects.filter(
            context__object_id=translated.translation_key, locale=translated.locale
        ).select_related("context")
    }


def po_with(content, **translations):
    """The file with other words, by the beginning of the original, as a translator saves it."""
    file = polib.pofile(content.decode())
    for entry in file:
        for beginning, words in translations.items():
            if entry.msgid.startswith(beginning):
                entry.msgstr = words
                entry.flags = []
    return file


def encoded(file):
    return str(file).encode()


@pytest.mark.parametrize("kind", FORMATS)
def test_what_goes_out_and_comes_back_unchanged_makes_the_same_bytes(
    translated, page, admin, publish, kind
):
    enter_text(admin, translated, "title", "О нас")
    first = po_with(download(admin).content, Bizi=RICH_RU)
    first[-1].flags = ["fuzzy"]
    upload(admin, encoded(first))
    page.search_description = "Yeni \x0b\u2028 “təsvir”"
    page.save_revision().publish()
    before = download(admin, kind, page=page.pk)

    report = upload(admin, before.content)

    assert counts(report) == {"unchanged": 3}
    assert download(admin, kind, page=page.pk).content == before.content


def test_a_po_file_names_its_languages_places_and_texts(translated, admin):
    file = polib.pofile(download(admin, page=translated.pk).content.decode())

    assert file.metadata["Language"] == "ru"
    assert file.metadata["X-Source-Language"] == "az"
    assert file[0].msgid == "Haqqımızda"
    assert file[0].comment.startswith("Haqqımızda › ")
    assert file[0].occurrences == [("/az/haqqimizda/", "")]


def test_an_xliff_file_has_inline_tags_as_elements(translated, admin):
    root = ElementTree.fromstring(download(admin, "xliff", page=translated.pk).content)

    file = root.find(f"{XLIFF}file")
    assert (file.get("source-language"), file.get("target-language")) == ("az", "ru")
    source = root.findall(f".//{XLIFF}source")[-1]
    assert [(each.tag.removeprefix(XLIFF), each.get("ctype")) for each in source] == [
        ("g", "link"),
        ("x", "lb"),
        ("g", "bold"),
    ]
    assert "".join(source.itertext()) == "Bizi saytda tapın:hər gün & axşam."


def test_words_from_po_become_translations(translated, admin):
    file = po_with(download(admin).content, Haqq="О нас", Bizi=RICH_RU)

    report = upload(admin, encoded(file))

    assert counts(report)["imported"] == 2
    assert words_of(translated) == {"title": "О нас", "body": RICH_RU}
    assert states_of([translated])[translated.pk].translated == 2
    translated.refresh_from_db()
    assert translated.draft_title == "О нас"


def test_words_from_xliff_become_translations_with_their_tags(translated, admin, publish):
    root = ElementTree.fromstring(download(admin, "xliff", page=translated.pk).content)
    title, paragraph = root.iter(f"{XLIFF}trans-unit")
    ElementTree.SubElement(title, f"{XLIFF}target").text = "О нас"
    target = (
        f'<target xmlns="{XLIFF[1:-1]}">Ищите <g id="1">нас</g><x id="2"/>: '
        '<mrk mtype="seg"><g id="3">R&amp;D</g></mrk> днём.</target>'
    )
    paragraph.append(ElementTree.fromstring(target))

    report = upload(admin, ElementTree.tostring(root), "file.xlf")

    assert counts(report) == {"imported": 2}
    publish(translated)
    html = str(translated.specific.body[0].value)
    assert '<a href="https://example.org/">нас</a><br/>: <b>R&amp;D</b> днём.' in html


@pytest.mark.parametrize("kind", FORMATS)
def test_what_is_not_final_is_kept_as_a_suggestion(translated, admin, kind):
    content = download(admin, kind, page=translated.pk).content
    if kind == "po":
        file = po_with(content, Haqq="О нас?")
        file[0].flags = ["fuzzy"]
        content = encoded(file)
    else:
        state = b'</source><target state="needs-review-translation">\xd0\x9e ?</target>'
        content = content.replace(b"</source>", state, 1)

    report = upload(admin, content)

    assert counts(report) == {"fuzzy": 1, "unchanged": 1}
    assert words_of(translated) == {}
    assert SuggestedTranslation.objects.get().data.startswith("О")
    assert states_of([translated])[translated.pk].translated == 0

    enter_text(admin, translated, "title", "О нас")

    assert not SuggestedTranslation.objects.exists()


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("Ищите нас на сайте.", "Tags of the original are lost"),
        (RICH_RU + "<script>alert(1)</script>", "script"),
        (RICH_RU.replace("a1", "a7"), "a7"),
        (RICH_RU.replace("<b>", '<b onclick="x">'), "attributes"),
        ("<b>" * 5000, "within each other"),
        (RICH_RU * 1000, "too long"),
    ],
)
def test_words_that_cannot_be_published_are_no_translation(translated, admin, words, reason):
    file = po_with(download(admin).content, Haqq="О нас", Bizi=words)

    report = upload(admin, encoded(file))

    assert reason in reasons(report, "unfit")[0]
    assert words_of(translated) == {"title": "О нас"}


def test_words_that_are_too_long_for_their_place_say_by_how_much(translated, admin):
    file = po_with(download(admin).content, Haqq="О" * 256)

    report = upload(admin, encoded(file))

    assert reasons(report, "unfit") == ["The translation has 256 characters; 255 fit here."]


def test_a_text_that_changed_since_the_export_is_stale_and_not_imported(translated, page, admin):
    file = po_with(download(admin).content, Haqq="О нас", Bizi=RICH_RU)
    page.title = "Biz kimik"
    page.save_revision().publish()

    report = upload(admin, encoded(file))

    assert counts(report)["stale"] == 1
    editor = reverse("wagtailadmin_pages:edit", args=[translated.pk])
    assert f'<a href="{editor}">' in report.content.decode()
    assert "title" not in words_of(translated)


def test_a_changed_text_comes_with_its_former_words_to_adapt(translated, page, admin, publish):
    file = po_with(download(admin).content, Haqq="О нас", Bizi=RICH_RU)
    upload(admin, encoded(file))
    publish(translated)
    page.title = "Biz və haqqımızda"
    page.save_revision().publish()

    [title, _paragraph] = polib.pofile(download(admin, page=page.pk).content.decode())
    xliff = ElementTree.fromstring(download(admin, "xliff", page=page.pk).content)

    assert title.fuzzy
    assert (title.previous_msgid, title.msgstr) == ("Haqqımızda", "О нас")
    unit = xliff.find(f".//{XLIFF}trans-unit")
    assert unit.find(f"{XLIFF}target") is None
    assert unit.find(f"{XLIFF}alt-trans/{XLIFF}target").text == "О нас"


def test_what_others_wrote_since_the_export_stays(translated, admin, make_client):
    file = po_with(download(admin).content, Haqq="О нас")
    enter_text(make_client(), translated, "title", "Кто мы")

    report = upload(admin, encoded(file))

    assert counts(report)["meanwhile"] == 1
    assert words_of(translated) == {"title": "Кто мы"}
    assert SuggestedTranslation.objects.get().data == "О нас"


def test_what_a_machine_wrote_is_not_final_until_it_comes_back_as_such(translated, admin):
    enter_text(admin, translated, "title", "О нас")
    made = StringTranslation.objects.filter(data="О нас")
    made.update(translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE)
    file = polib.pofile(download(admin, page=translated.pk).content.decode())
    assert file[0].fuzzy
    file[0].flags = []

    report = upload(admin, encoded(file))

    assert counts(report)["imported"] == 1
    assert made.get().translation_type == "manual"


def test_entries_of_no_place_here_are_counted_as_unknown(translated, admin):
    file = po_with(download(admin, page=translated.pk).content)
    file[0].msgctxt = "title"
    file[1].msgctxt = re.sub("/.*", "/nowhere", file[1].msgctxt)

    report = upload(admin, encoded(file))

    assert counts(report) == {"unmatched": 2}


BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><xliff>&b;</xliff>'
OUTSIDE = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xliff>&a;</xliff>'


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "no PO file"),
        (b"\x89PNG\r\n\x1a\n\xff\xff\xff", "UTF-8"),
        (b"just words\nand more", "no PO file"),
        (b"/etc/passwd", "no PO file"),
        (b'msgid "a"\nmsgstr ', "broken"),
        (b'msgid "a"\nmsgstr "b\nxyz\n', "broken at line"),
        (b'msgid ""\nmsgstr "Content-Type: text/plain; charset=klingon\\n"\n', "klingon"),
        (b'msgid ""\nmsgstr "charset=utf-8\\n"\n\nmsgid "a"\nmsgstr "\xe9"\n', "UTF-8"),
        (b'msgid "a"\nmsgstr "b"\n', "names no language"),
        (b'msgid ""\nmsgstr "Language: de\\nX-Source-Language: az\\n"\n', "names no language"),
        (b'msgid ""\nmsgstr "Language: az\\nX-Source-Language: az\\n"\n', "into the same one"),
        (b"<xliff>", "broken"),
        (b"<html/>", "no XLIFF"),
        (b'<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0"/>', "no XLIFF file of version 1.2"),
        (b'<?xml version="1.0" encoding="klingon"?><xliff/>', "broken"),
        (BOMB, "entities"),
        (OUTSIDE, "entities"),
    ],
)
def test_a_file_that_is_none_is_refused_with_a_sentence(admin, content, sentence):
    response = upload(admin, content)

    [error] = response.context["form"].errors["file"]
    assert sentence in error


def test_a_file_broken_at_its_end_changes_nothing(translated, admin):
    file = po_with(download(admin).content, Haqq="О нас")

    response = upload(admin, encoded(file) + b'\nmsgid "unfinished\n')

    assert "Nothing was imported." in response.context["form"].errors["file"][0]
    assert words_of(translated) == {}


def test_a_file_of_the_greatest_size_at_most_is_read(admin, monkeypatch):
    monkeypatch.setattr("cms.translation.files.forms.LARGEST_FILE", 10)

    response = upload(admin, b"a" * 11)

    assert "The file is larger than" in response.content.decode()


def test_a_translator_gets_and_gives_only_what_is_theirs(
    translated, page, submit, admin, russian_translator
):
    submit(page, "en")
    file = po_with(download(admin, language_code="en").content, Haqq="About us")

    screen = russian_translator.get(reverse("translation_files"))
    theirs = download(russian_translator, page=page.pk)
    foreign = download(russian_translator, language_code="en")
    report = upload(russian_translator, encoded(file))

    languages = screen.context["download_form"].fields["language"].queryset
    assert [locale.language_code for locale in languages] == ["ru"]
    assert len(polib.pofile(theirs.content.decode())) == 2
    assert foreign.status_code == 302
    assert set(counts(report)) == {"unmatched"}
    assert not StringTranslation.objects.filter(data="About us").exists()


def test_a_locked_page_is_left_alone(translated, admin):
    file = po_with(download(admin).content, Haqq="О нас")
    translated.locked = True
    translated.save()

    report = upload(admin, encoded(file))

    assert "imported" not in counts(report)
    assert words_of(translated) == {}


def test_a_page_under_review_is_left_alone(translated, admin, russian_translator):
    file = po_with(download(admin).content, Haqq="О нас")
    task = GroupApprovalTask.objects.create(name="Yoxlama")
    task.groups.add(Group.objects.create(name="Yoxlayanlar"))
    workflow = Workflow.objects.create(name="Yoxlama")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    translated.save_revision()
    workflow.start(translated, person(admin))

    report = upload(russian_translator, encoded(file))

    assert "imported" not in counts(report)
    assert words_of(translated) == {}


def test_a_download_has_the_page_or_all_below_it_or_all_that_waits(page, translated, submit, admin):
    child = StandardPageFactory(parent=page, title="Komanda", body=[])
    other = StandardPageFactory(title="Əlaqə", body=[])
    for each in (child, other):
        submit(each, "ru")

    def titles(**choices):
        file = polib.pofile(download(admin, **choices).content.decode())
        return {entry.msgid for entry in file if entry.msgctxt.endswith("/title")}

    assert titles(page=page.pk) == {"Haqqımızda"}
    assert titles(page=page.pk, below="on") == {"Haqqımızda", "Komanda"}
    assert titles(waiting="on") == {"Haqqımızda", "Komanda", "Əlaqə"}
    assert titles(waiting="on") < titles()


def test_originals_in_two_languages_come_in_one_archive(translated, submit, admin):
    english = StandardPageFactory(language="en", title="About", body=[])
    submit(english, "ru")

    response = download(admin, waiting="on")

    with zipfile.ZipFile(io.BytesIO(response.content)) as archive:
        assert archive.namelist() == ["about-en-ru.po", "haqqimizda-az-ru.po"]
    assert response.content == download(admin, waiting="on").content


def test_where_there_is_nothing_to_download_a_sentence_says_so(admin):
    page = StandardPageFactory()

    response = admin.get(download(admin, page=page.pk).url)

    assert "no such texts" in str(next(iter(response.context["messages"])))


def test_the_translation_editors_own_buttons_lead_here(translated, admin, russian_translator):
    translation = translation_of(translated)
    doors = {
        name: reverse(f"wagtail_localize:{name}_pofile", args=[translation.pk])
        for name in ("download", "upload")
    }
    file = po_with(russian_translator.get(doors["download"]).content, Haqq="О нас")

    report = russian_translator.post(
        doors["upload"], {"file": SimpleUploadedFile("ru.po", encoded(file))}
    )

    assert counts(report) == {"imported": 1, "unchanged": 1}
    assert words_of(translated) == {"title": "О нас"}


def test_the_translation_editor_refuses_a_file_into_another_language(
    translated, page, submit, admin
):
    submit(page, "en")
    english = download(admin, language_code="en").content
    url = reverse("wagtail_localize:upload_pofile", args=[translation_of(translated).pk])

    response = admin.post(url, {"file": SimpleUploadedFile("en.po", english)}, follow=True)

    *_before, message = response.context["messages"]
    assert "another language (English)" in str(message)


def test_the_translation_editor_asks_for_the_file_that_was_left_out(translated, admin):
    url = reverse("wagtail_localize:upload_pofile", args=[translation_of(translated).pk])

    response = admin.post(url, follow=True)

    *_before, message = response.context["messages"]
    assert message.level_tag == "error"


def test_nobody_downloads_or_uploads_for_a_page_that_they_may_not_edit(
    page, submit, russian_translator
):
    translation = translation_of(submit(page, "en"))

    for name, ask in [
        ("download", russian_translator.get),
        ("upload", russian_translator.post),
    ]:
        url = reverse(f"wagtail_localize:{name}_pofile", args=[translation.pk])
        response = ask(url)
        assert (response.status_code, response.url) == (302, reverse("wagtailadmin_home"))


def test_more_pages_take_no_more_queries(page, translated, submit, admin):
    def measure():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            content = download(admin, below="on", page=page.pk).content
            assert set(counts(upload(admin, content))) == {"unchanged"}
        return len(queries)

    one = measure()
    for _ in range(3):
        submit(StandardPageFactory(parent=page), "ru")

    assert measure() == one
