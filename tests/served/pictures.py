"""Draws the pictures of the guides for translators anew: `make pictures`.

No test: it says nothing about right and wrong. It tells the story of the guides once for each of
their languages, on the demonstration site, as the same translator into Russian.
"""

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page

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
WIDTH, LOW, HIGH = 1180, 760, 1180

ROWS = ".js-translation-editor h3 + ul > li"

SUBMIT = """
from wagtail_localize.operations import translate_object
page = Page.objects.get(slug="zaqatala", locale__language_code="en")
translate_object(page, [Locale.objects.get(language_code="ru")])
"""
IDENTIFY = """
import json
originals = Page.objects.filter(slug__in=["zaqatala", "qusar"], locale__language_code="en")
keys = {original.translation_key: original.slug for original in originals}
drafts = Page.objects.filter(translation_key__in=keys, locale__language_code="ru")
pages = {keys[draft.translation_key]: str(draft.pk) for draft in drafts}
pages["section"] = str(originals[0].get_parent().translation_key)
print(json.dumps(pages))
"""
BEGIN_AGAIN = """
from wagtail.models import WorkflowState
from wagtail_localize.models import StringTranslation
page = Page.objects.get(pk={zaqatala})
Page.objects.filter(pk=page.pk).update(title="Zaqatala", draft_title="Zaqatala")
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
for name in {names}:
    UserProfile.objects.filter(user__email__startswith=f"{{name}}@").update(
        preferred_language="{language}"
    )
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

#: What the translator types first into the text with two italic words.
BEGUN = "Гордость Загаталы — фундук. Из местных блюд известны <i>сюрхюллю</i> и махара."

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
def pages(served: Served) -> dict[str, str]:
    """What the story is about: two Russian drafts by their original's slug, and their section."""
    served.ask(SUBMIT + GLOSSARY)
    return json.loads(served.ask(IDENTIFY))


@pytest.mark.parametrize("language", LANGUAGES)
def test_draw(language: str, pages: dict[str, str], served: Served, page: Page, sign_in) -> None:
    served.ask(BEGIN_AGAIN.format(**pages))
    served.ask(PREFER.format(names=[TRANSLATOR, REVIEWER], language=language))

    def draw(name: str, height_px: int = LOW) -> None:
        page.set_viewport_size({"width": WIDTH, "height": height_px})
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(500)  # What moves has come to rest.
        keep(FOLDER / f"{language}-{name}.png", page.screenshot())

    def show(part: Locator) -> None:
        page.set_viewport_size({"width": WIDTH, "height": LOW})
        part.evaluate("element => element.scrollIntoView({block: 'center'})")

    def edit(key: str) -> None:
        page.goto(f"/admin/pages/{pages[key]}/edit/")
        page.wait_for_selector(".translation-help", state="attached")

    sign_in(TRANSLATOR)
    draw("home")
    page.goto(f"/admin/translations/?below={pages['section']}&ordering=-title")
    draw("board", HIGH)
    edit("qusar")
    show(page.locator(f"{ROWS}:has(del)").first)
    draw("changed")
    edit("zaqatala")
    draw("editor", HIGH)
    with_tags = page.locator(ROWS).filter(has_text="<i>").first
    with_tags.locator(":scope > ul button").first.click()
    with_tags.locator("textarea").fill(BEGUN)
    show(with_tags)
    draw("typing")
    page.keyboard.press("Escape")
    page.locator("form[action*=machine_translate] button").first.click()
    page.wait_for_url("**/edit/")
    draw("machine", HIGH)
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
    show(page.locator(".review__decision"))
    draw("decision")


def keep(path: Path, content: bytes) -> None:
    """As a PNG of few colours, which is a quarter of the size."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with Image.open(io.BytesIO(content)) as picture:
        few = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
        few.save(path, optimize=True)
