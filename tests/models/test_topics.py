import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from articles.models import NewsTopic
from cms.languages import LANGUAGES
from cms.languages.sort_keys import sort_key
from cms.models import Topic, TopicName
from tests.editor.people import prefer
from tests.factories import NewsFactory, TopicFactory

pytestmark = pytest.mark.django_db

NAMES = {"az": "Mədəniyyət", "ru": "Культура", "en": "Culture"}
ADD = "/admin/snippets/cms/topic/add/"
LIST = "/admin/snippets/cms/topic/"
CHOOSER = "wagtailsnippetchoosers_cms_topic:choose"


def edit_url(topic: Topic) -> str:
    return f"/admin/snippets/cms/topic/edit/{topic.pk}/"


def form(slug: str = "culture", **names: str) -> dict[str, str]:
    names = NAMES | names
    return {"slug": slug} | {f"name_{code}": name for code, name in names.items()}


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_a_topic_is_called_by_its_name_in_the_active_language(language):
    topic = TopicFactory(names=NAMES)

    with translation.override(language.code):
        assert str(topic) == NAMES[language.code] == topic.name_in(language.code)


def test_a_topic_without_a_name_in_a_language_is_called_by_the_first_it_has():
    topic = TopicFactory(slug="culture", names={"en": "Culture"})
    nameless = TopicFactory(slug="nameless", names={"en": "x"})
    nameless.names.all().delete()

    assert topic.name_in("ru") == "Culture"
    assert topic.name_in("de") == "Culture"
    assert Topic.objects.get(pk=nameless.pk).name_in("az") == "nameless"


def test_each_name_has_the_sort_key_of_its_language():
    topic = TopicFactory(names=NAMES)

    for language in LANGUAGES:
        name = topic.names.get(language=language.code)
        assert name.sort_key == sort_key(NAMES[language.code], language)


def test_names_sort_in_azerbaijani_order():
    for name in ("Şəki", "Su", "Əlaqə", "Elm", "Çay", "Cəmiyyət"):
        TopicFactory(names={"az": name})

    names = TopicName.objects.filter(language="az").order_by("sort_key")

    assert [name.name for name in names] == ["Cəmiyyət", "Çay", "Elm", "Əlaqə", "Su", "Şəki"]


@pytest.mark.parametrize(
    ("language", "listed"),
    [("az", ["Elm", "Əlaqə", "Şəki"]), ("ru", ["Еда", "Ёлка", "Жизнь"]), ("en", ["A", "B", "C"])],
)
@pytest.mark.parametrize("address", ["wagtailsnippets_cms_topic:list", CHOOSER])
def test_topics_are_listed_in_the_alphabetical_order_of_the_admin(admin, language, listed, address):
    names = {"az": ["Şəki", "Əlaqə", "Elm"], "ru": ["Жизнь", "Ёлка", "Еда"], "en": ["B", "C", "A"]}
    for rows in zip(*names.values(), strict=True):
        TopicFactory(names=dict(zip(names, rows, strict=True)))
    TopicFactory(slug="aa", names={other: "A a" for other in names if other != language})

    shown = prefer(admin, language).get(reverse(address))

    topics = shown.context["results"] if address == CHOOSER else shown.context["object_list"]
    assert [topic.name_in(language) for topic in topics] == [*listed, "A a"]


def test_an_editor_adds_a_topic_with_its_three_names(editor):
    response = editor.post(ADD, form())

    assert response.status_code == 302
    topic = Topic.objects.get(slug="culture")
    assert {row.language: row.name for row in topic.names.all()} == NAMES


def test_an_editor_renames_a_topic_and_its_sort_key_follows(editor):
    topic = TopicFactory(slug="culture", names=NAMES)

    shown = editor.get(edit_url(topic)).text
    editor.post(edit_url(topic), form(az="İncəsənət"))

    assert 'value="Mədəniyyət"' in shown
    name = TopicName.objects.get(topic=topic, language="az")
    assert (name.name, name.sort_key) == ("İncəsənət", sort_key("İncəsənət", LANGUAGES[0]))
    assert TopicName.objects.filter(topic=topic).count() == 3


def test_saving_a_topic_unchanged_keeps_its_rows(editor):
    topic = TopicFactory(slug="culture", names=NAMES)
    before = sorted(topic.names.values_list("pk", flat=True))

    editor.post(edit_url(topic), form())

    assert sorted(TopicName.objects.filter(topic=topic).values_list("pk", flat=True)) == before


@pytest.mark.parametrize("language", ["az", "ru", "en"])
def test_a_name_that_another_topic_has_is_refused_beside_it(editor, language):
    TopicFactory(names={language: "Diaspora"})

    response = prefer(editor, "en").post(ADD, form(**{language: "Diaspora"}))

    assert response.context["form"].errors == {
        f"name_{language}": ["Another topic already has this name."]
    }
    assert 'value="Diaspora"' in response.text
    assert not Topic.objects.filter(slug="culture").exists()


def test_renaming_to_the_name_of_another_topic_is_refused(editor):
    TopicFactory(names={"ru": "Диаспора"})
    topic = TopicFactory(slug="culture", names=NAMES)

    response = prefer(editor, "en").post(edit_url(topic), form(ru="Диаспора"))

    assert list(response.context["form"].errors) == ["name_ru"]
    assert TopicName.objects.get(topic=topic, language="ru").name == "Культура"


@pytest.mark.parametrize("missing", ["name_az", "name_ru", "name_en", "slug"])
def test_a_topic_needs_all_its_names(editor, missing):
    response = editor.post(ADD, form() | {missing: " "})

    assert list(response.context["form"].errors) == [missing]
    assert not Topic.objects.exists()


def test_a_slug_that_another_topic_has_is_refused(editor):
    TopicFactory(slug="culture")

    assert list(editor.post(ADD, form()).context["form"].errors) == ["slug"]


def test_the_list_shows_all_three_names_and_leads_to_the_topic(editor):
    topic = TopicFactory(names=NAMES)

    html = editor.get(LIST).text

    assert all(name in html for name in NAMES.values())
    assert edit_url(topic) in html


def test_the_list_takes_as_many_queries_for_many_topics_as_for_few(editor):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert editor.get(LIST).status_code == 200
        return len(captured)

    TopicFactory.create_batch(3)
    queries()
    few = queries()
    TopicFactory.create_batch(15)

    assert queries() == few


@pytest.mark.parametrize("language", ["az", "ru", "en"])
def test_topics_stand_in_the_menu_and_their_form_opens(editor, language):
    prefer(editor, language)

    assert LIST in editor.get("/admin/").text
    assert all(f"name_{each.code}" in editor.get(ADD).text for each in LANGUAGES)


def test_a_translator_sees_no_topics(russian_translator):
    assert LIST not in russian_translator.get("/admin/").text
    assert russian_translator.get(ADD).status_code == 302


def test_a_topic_in_use_is_not_deleted(admin):

    topic, news = TopicFactory(), NewsFactory()
    NewsTopic.objects.create(page=news, locale=news.locale, topic=topic)

    admin.post(f"/admin/snippets/cms/topic/delete/{topic.pk}/")

    assert Topic.objects.filter(pk=topic.pk).exists()


def test_the_chooser_finds_a_topic_by_any_of_its_names(editor):
    TopicFactory(names=NAMES)
    TopicFactory()

    for name in NAMES.values():
        html = editor.get("/admin/snippets/choose/cms/topic/results/", {"q": name}).text
        assert NAMES["az"] in html
