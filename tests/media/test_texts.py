"""What is said of pictures and documents in each language, and what readers get where it lacks."""

import pytest
from django.urls import reverse

from cms.models import Image, ImageText
from tests.api.asking import ask, page
from tests.editor.people import prefer
from tests.factories import (
    DocumentFactory,
    ImageFactory,
    NewsFactory,
    StandardPageFactory,
    body,
    translate,
)
from tests.pages.examples import image_value
from tests.pages.reading import read, words

pytestmark = pytest.mark.django_db

ALPHABETICAL = {"az": ["Çay", "Xeyir", "Qala", "Еда", "Ёлка"], "en": ["Çay", "Qala", "Xeyir"]}

THREE = {
    "az": {"alternative_text": "Dağ", "caption": "Qış", "credit": "R. Əliyev"},
    "ru": {"alternative_text": "Гора", "caption": "Зима", "credit": "Р. Алиев"},
    "en": {"alternative_text": "Mountain", "caption": "Winter", "credit": "R. Aliyev"},
}


def form(client, file) -> dict[str, str]:
    """What the browser posts from the form of a file when nothing was changed."""
    kind = "wagtailimages" if isinstance(file, Image) else "wagtaildocs"
    response = client.get(reverse(f"{kind}:edit", args=[file.pk]))
    fields = response.context["form"]
    return {
        field.html_name: field.value() or ""
        for field in fields
        if field.name not in ("file", "tags") and field.value() is not False
    }


def send(client, file, data):
    kind = "wagtailimages" if isinstance(file, Image) else "wagtaildocs"
    return client.post(reverse(f"{kind}:edit", args=[file.pk]), data)


def test_the_form_of_an_image_has_each_text_in_each_language(editor):
    image = ImageFactory(uploaded_by_user=None)
    data = form(editor, image)
    for code, texts in THREE.items():
        data |= {f"{name}_{code}": text for name, text in texts.items()}

    assert send(editor, image, data).status_code == 302

    rows = ImageText.objects.filter(image=image).values("language", *THREE["az"])
    assert {row.pop("language"): row for row in rows} == THREE
    html = editor.get(reverse("wagtailimages:edit", args=[image.pk])).content.decode()
    for language in ("Azərbaycan dili", "Русский", "English"):
        assert html.count(f"({language})") >= 3
    assert form(editor, image)["caption_ru"] == "Зима"


def test_texts_that_are_emptied_are_gone(editor):
    image = ImageFactory(texts=THREE)
    data = form(editor, image) | {f"{name}_ru": "" for name in THREE["ru"]}

    send(editor, image, data)

    assert set(image.texts.values_list("language", flat=True)) == {"az", "en"}


def test_a_picture_is_described_or_decoration_but_not_both(editor):
    image = ImageFactory(texts=THREE)

    response = send(prefer(editor, "en"), image, form(editor, image) | {"is_decorative": "on"})

    assert "not both" in response.content.decode()
    assert image.texts.count() == 3


@pytest.mark.parametrize("code", THREE)
def test_pages_have_the_words_of_their_language(code):
    news = NewsFactory(image=ImageFactory(texts=THREE))
    if code != "az":
        news = translate(news, code)

    told = page(news.pk)["image"]

    assert {name: told[name] for name in THREE[code]} == THREE[code]
    assert {told[f"{name}_locale"] for name in THREE[code]} == {code}


def test_words_that_lack_in_a_language_are_told_in_another_and_marked():
    texts = {"en": {"alternative_text": "Mountain"}, "ru": {"caption": "Зима"}}
    image = ImageFactory(texts=texts)

    told = page(NewsFactory(image=image).pk)["image"]

    assert (told["alternative_text"], told["alternative_text_locale"]) == ("Mountain", "en")
    assert (told["caption"], told["caption_locale"]) == ("Зима", "ru")
    assert (told["credit"], told["credit_locale"]) == (None, None)
    caption = read(StandardPageFactory(body=body(("image", image_value(image)))))
    assert caption.main.figcaption.find(lang="ru").get_text() == "Зима"


def test_a_decoration_has_an_empty_alternative_text_everywhere():
    image = ImageFactory(is_decorative=True)

    told = page(NewsFactory(image=image).pk)["image"]

    assert (told["alternative_text"], told["alternative_text_locale"]) == ("", None)


def test_the_words_of_a_use_come_before_those_of_the_library():
    value = {**image_value(ImageFactory(texts=THREE), "Aşırım"), "caption": "Yay"}

    (block,) = page(NewsFactory(body=body(("image", value))).pk)["body"]

    told = block["value"]
    assert (told["alternative_text"], told["alternative_text_locale"]) == ("Aşırım", "az")
    assert (told["caption"], told["credit"]) == ("Yay", "R. Əliyev")


def test_a_use_without_words_has_those_of_the_library_in_each_language():
    value = {**image_value(ImageFactory(texts=THREE), ""), "is_decorative": False}
    original = StandardPageFactory(body=body(("image", value)))
    russian = translate(original, "ru")

    assert read(original).main.img["alt"] == "Dağ"
    assert read(russian).main.img["alt"] == "Гора"
    assert words(read(russian).main.figcaption) == "Зима Изображение: Р. Алиев"


@pytest.mark.parametrize("code", THREE)
def test_the_library_tells_in_the_language_that_is_asked_for(code):
    image, document = ImageFactory(texts=THREE), DocumentFactory(title="report_final")
    for language, title in (("az", "Hesabat"), ("ru", "Отчёт"), ("en", "Report")):
        document.texts.create(language=language, title=title)

    pictures = ask("/api/v2/images/", locale=code)["items"]
    report = ask(f"/api/v2/documents/{document.pk}/", locale=code)

    assert [told["alternative_text"] for told in pictures] == [THREE[code]["alternative_text"]]
    assert report["title"] == document.title_in(code).text != "report_final"
    assert report["title_locale"] == code
    assert ask(f"/api/v2/images/{image.pk}/")["caption"] == "Qış"


def test_a_document_without_a_title_in_a_language_has_the_one_of_its_own(editor):
    document = DocumentFactory(title="hesabat_son", language="en")
    data = form(editor, document) | {"title_az": "Hesabat", "title_en": "Report"}
    assert send(editor, document, data).status_code == 302

    told = ask(f"/api/v2/documents/{document.pk}/", locale="ru")

    assert (told["title"], told["title_locale"]) == ("Report", "en")


def test_a_document_with_one_title_only_says_in_which_language_it_is_if_anybody_knows():
    known, unknown = DocumentFactory(title="Report", language="en"), DocumentFactory(title="x1")

    for document, language in ((known, "en"), (unknown, None)):
        told = ask(f"/api/v2/documents/{document.pk}/", locale="ru")
        assert (told["title"], told["title_locale"]) == (document.title, language)


def test_images_are_found_by_what_is_said_of_them(editor):
    image = ImageFactory(title="IMG_1")
    send(editor, image, form(editor, image) | {"alternative_text_ru": "Снежная вершина"})

    found = ask("/api/v2/images/", search="вершина")["items"]

    assert [told["id"] for told in found] == [image.pk]


# In which order they are listed.


@pytest.mark.parametrize("more", [{}, {"q": "söz"}])
@pytest.mark.parametrize(
    ("name", "make"),
    [("wagtailimages:index", ImageFactory), ("wagtaildocs:index", DocumentFactory)],
    ids=["images", "documents"],
)
def test_titles_sort_by_the_alphabet_of_the_person(editor, name, make, more):
    for title in ("Ёлка", "Qala", "Еда", "Çay", "Xeyir"):
        make(title=f"{title} söz")

    for language, expected in ALPHABETICAL.items():
        listed = {
            ordering: [
                file.title.removesuffix(" söz")
                for file in prefer(editor, language)
                .get(reverse(name), {"ordering": ordering, **more})
                .context["object_list"]
            ]
            for ordering in ("title", "-title")
        }
        assert listed["title"][: len(expected)] == expected
        assert listed["-title"] == listed["title"][::-1]


def test_a_renamed_file_moves_in_the_order(editor):
    first, second = DocumentFactory(title="A"), DocumentFactory(title="B")

    editor.post(reverse("wagtaildocs:edit", args=[first.pk]), {"title": "Əlaqə", "collection": 1})

    listed = prefer(editor, "az").get(reverse("wagtaildocs:index")).context["object_list"]
    assert [document.pk for document in listed] == [second.pk, first.pk]
