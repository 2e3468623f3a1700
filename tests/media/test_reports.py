"""Reports name the files that pages in a language use without words in it."""

import pytest
from django.urls import reverse

from tests.factories import (
    DocumentFactory,
    ImageFactory,
    NewsFactory,
    StandardPageFactory,
    body,
    translate,
)

pytestmark = pytest.mark.django_db

IMAGES, DOCUMENTS = "silent_images", "untitled_documents"


def rows(client, report, **query) -> dict[str, str]:
    found = client.get(reverse(report), query).context["object_list"]
    return {file.title: file.missing for file in found}


def test_an_image_is_named_with_the_languages_in_which_readers_of_its_pages_miss_its_words(editor):
    azerbaijani = {"az": {"alternative_text": "Dağ"}}
    partly = NewsFactory(image=ImageFactory(title="partly", texts=azerbaijani))
    translate(partly, "ru")
    NewsFactory(image=ImageFactory(title="silent"))
    NewsFactory(image=ImageFactory(title="described", texts=azerbaijani))
    NewsFactory(image=ImageFactory(title="only captioned", texts={"az": {"caption": "Dağ"}}))
    NewsFactory(image=ImageFactory(title="decoration", is_decorative=True))
    NewsFactory(image=ImageFactory(title="of a draft"), live=False)
    ImageFactory(title="not used")

    assert rows(editor, IMAGES) == {
        "partly": "rus dili",
        "silent": "azərbaycan dili",
        "only captioned": "azərbaycan dili",
    }
    assert list(rows(editor, IMAGES, language="ru")) == ["partly"]


def test_a_document_is_named_with_the_languages_in_which_it_has_no_title(editor):
    for title, language in (("nobody knows", ""), ("in Russian", "ru"), ("in Azerbaijani", "az")):
        document = DocumentFactory(title=title, language=language)
        block = ("document", {"document": document.pk, "text": ""})
        StandardPageFactory(body=body(block))
    titled = DocumentFactory(title="titled")
    titled.texts.create(language="az", title="Hesabat")
    StandardPageFactory(body=body(("document", {"document": titled.pk, "text": ""})))

    assert set(rows(editor, DOCUMENTS)) == {"nobody knows", "in Russian"}


@pytest.mark.parametrize("report", [IMAGES, DOCUMENTS])
def test_the_reports_are_in_the_menu_of_those_who_can_mend_what_they_name(editor, report):
    address = reverse(report)

    assert address in editor.get(reverse("wagtailadmin_home")).content.decode()
    assert editor.get(f"{address}?export=csv").status_code == 200


def test_a_report_does_not_ask_more_for_more_files(editor, django_assert_max_num_queries):
    for _ in range(5):
        NewsFactory(image=ImageFactory())
    rows(editor, IMAGES)

    with django_assert_max_num_queries(35):
        rows(editor, IMAGES)
