"""Draws the pictures of the guides for translators anew: `make pictures`.

No test: it says nothing about right and wrong. It tells the story of the guides once for each of
their languages, on the demonstration site, as the same translator into Russian.
"""

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page

from home.demo.content.collection.zaqatala import ZAQATALA
from home.demo.trilingual import translations
from tests.served.conftest import ROOT, Served
from tests.translation.machine.stand_in import Answer, Request
from tests.translation.machine.stand_in import served as stand_in_for

FOLDER = ROOT / "docs/translators/pictures"
LANGUAGES = ("az", "ru", "en")
TRANSLATOR, REVIEWER = "ru", "reviewer"

#: The button, in the three languages.
HAND_OVER = re.compile("Hand over|Сдать на проверку|təhvil ver")

#: Enough for the screens of the admin, which are drawn in few colours.
COLOURS = 96
VIEW = {"width": 1180, "height": 760}

SUBMIT = """
from wagtail_localize.operations import translate_object
page = Page.objects.get(slug="zaqatala", locale__language_code="en")
translate_object(page, [Locale.objects.get(language_code="ru")])
"""
BEGIN_AGAIN = """
from wagtail.models import WorkflowState
from wagtail_localize.models import StringTranslation
page = Page.objects.get(pk={zaqatala})
for state in WorkflowState.objects.filter(status__in=["in_progress", "needs_changes"]):
    state.cancel()
StringTranslation.objects.filter(
    context__object_id=page.translation_key, locale=page.locale
).delete()
"""
#: As if the translator had read and saved each.
ACCEPT = """
from wagtail_localize.models import StringTranslation
page = Page.objects.get(pk={zaqatala})
StringTranslation.objects.filter(
    context__object_id=page.translation_key, locale=page.locale
).update(translation_type="manual", tool_name="")
"""
PREFER = """
from wagtail.users.models import UserProfile
for user in get_user_model().objects.filter(email__regex="^({names})@"):
    UserProfile.objects.filter(user=user).update(preferred_language="{language}")
"""
GLOSSARY = """
from cms.models import GlossaryName, GlossaryTerm
for names in [
    ("elektron toplu", "электронный сборник", "electronic collection"),
    ("qoruq", "заповедник", "nature reserve"),
    ("qeyri-hökumət təşkilatı", "неправительственная организация", "non-governmental organisation"),
]:
    term = GlossaryTerm()
    term.names = [GlossaryName(language=c, name=n) for c, n in zip(("az", "ru", "en"), names)]
    term.save()
"""


RUSSIAN = translations(ZAQATALA, "en", "ru")


def translate(request: Request) -> Answer:
    """A service that knows this one page by heart."""
    return Answer({"translatedText": [RUSSIAN.get(text, text) for text in request.payload["q"]]})


@pytest.fixture(scope="session", autouse=True)
def _machine() -> Iterator[None]:
    with stand_in_for(translate) as service, pytest.MonkeyPatch.context() as patch:
        patch.setenv("MACHINE_TRANSLATION", "libretranslate")
        patch.setenv("MACHINE_TRANSLATION_URL", service.url)
        yield


@pytest.fixture(scope="module")
def pages(served: Served) -> dict[str, int]:
    """What the story is about, by the slugs that their Russian drafts have."""
    served.ask(SUBMIT + GLOSSARY)
    found = served.ask(
        "print({key: Page.objects.get(translation_key__in=Page.objects.filter(slug=key)"
        '.values("translation_key"), locale__language_code="ru").pk for key in '
        '("zaqatala", "qusar")})'
    )
    return dict(eval(found))


@pytest.mark.parametrize("language", LANGUAGES)
def test_draw(language: str, pages: dict[str, int], served: Served, page: Page, sign_in) -> None:
    served.ask(BEGIN_AGAIN.format(**pages))
    served.ask(PREFER.format(names=f"{TRANSLATOR}|{REVIEWER}", language=language))
    page.set_viewport_size(VIEW)

    def draw(name: str) -> None:
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(500)  # What moves has come to rest.
        keep(FOLDER / f"{language}-{name}.png", page.screenshot())

    def edit(key: str) -> None:
        page.goto(f"/admin/pages/{pages[key]}/edit/")
        page.wait_for_selector(".translation-help", state="attached")

    sign_in(TRANSLATOR)
    draw("home")
    page.goto("/admin/translations/")
    draw("board")
    edit("qusar")
    page.locator(".js-translation-editor li.incomplete").first.scroll_into_view_if_needed()
    draw("changed")
    edit("zaqatala")
    draw("editor")
    page.locator(".js-translation-editor h3 + ul > li").first.locator("button").last.click()
    draw("typing")
    page.keyboard.press("Escape")
    page.locator("form[action*=machine_translate] button").click()
    page.wait_for_url("**/edit/")
    draw("machine")
    page.goto("/admin/snippets/cms/glossaryterm/")
    draw("glossary")
    page.goto("/admin/translation-files/")
    draw("files")
    served.ask(ACCEPT.format(**pages))
    edit("zaqatala")
    page.locator("footer button").filter(has_text=HAND_OVER).first.click()
    page.wait_for_url("**/edit/")
    edit("zaqatala")
    draw("handed-over")
    page.context.clear_cookies()
    sign_in(REVIEWER)
    page.goto(f"/admin/pages/{pages['zaqatala']}/edit/")
    page.locator(".review-note a").click()
    draw("review")


def keep(path: Path, content: bytes) -> None:
    """As a PNG of few colours, which is a quarter of the size."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with Image.open(io.BytesIO(content)) as picture:
        few = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
        few.save(path, optimize=True)
