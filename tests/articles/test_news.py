import pytest

from tests.factories import NewsFactory, translate

pytestmark = pytest.mark.django_db


def test_a_translation_has_the_slug_of_its_own_title():
    news = NewsFactory(title="Onlayn konfrans keçirilib")

    translated = translate(news, "ru", title="Прошла онлайн-конференция")

    assert news.slug == "onlayn-konfrans-kecirilib"
    assert translated.slug == "proshla-onlayn-konferentsiya"
    assert translated.live
