"""Labels and help texts are the manual that most editors read."""

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.db import models
from django.utils import translation
from django.utils.functional import Promise
from wagtail import blocks
from wagtail.admin.panels import InlinePanel, MultiFieldPanel, Panel
from wagtail.models import get_page_models

from cms.blocks import BodyBlock
from cms.models import BasePage
from cms.translation.fields import editable_names

OUR_APPS = ("cms", "home", "articles", "events", "organizations")
OUR_PAGES = [model for model in get_page_models() if issubclass(model, BasePage)]


def our_models() -> Iterator[type[models.Model]]:
    for app in OUR_APPS:
        for model in apps.get_app_config(app).get_models():
            # Historical and through models have no forms.
            if not model._meta.auto_created:
                yield model


def edited_fields() -> Iterator[tuple[str, models.Field]]:
    for model in our_models():
        names = set(editable_names(model))
        for field in model._meta.local_fields:
            is_ours = field.model is model and not field.primary_key
            if is_ours and field.name in names:
                yield f"{model.__name__}.{field.name}", field


def all_blocks(block: blocks.Block, path: str) -> Iterator[tuple[str, blocks.Block]]:
    yield path, block
    for name, child in getattr(block, "child_blocks", {}).items():
        yield from all_blocks(child, f"{path}.{name}")
    if child := getattr(block, "child_block", None):
        yield from all_blocks(child, f"{path}.item")


def all_panels(panel: Panel) -> Iterator[Panel]:
    yield panel
    for child in getattr(panel, "children", []):
        yield from all_panels(child)
    if isinstance(panel, InlinePanel):
        yield from all_panels(panel.child_edit_handler)


# These belong to Wagtail or are never seen by an editor.
NOT_OURS = {
    "ContentVersion",
    "Digest",
    "DocumentText.document",
    "HandOver",
    "PageAnswer",
    "PageAnswerSource",
    "OutdatedState",
    "ImageText.image",
    "PublishedTranslation",
    "Role",
    "SourceLayout",
    "StatesVersion",
    "SuggestedTranslation",
    "TitleSortKey",
    "TranslationState",
    "Rendition",
    "Image.focal",
    "Image.file",
    "Image.collection",
    "User.password",
}
FIELDS = {
    name: field
    for name, field in edited_fields()
    if not any(name.startswith(prefix) for prefix in NOT_OURS)
}
BLOCKS = dict(all_blocks(BodyBlock(), "body"))
PANELS = {
    f"{model.__name__}: {number}": panel
    for model in OUR_PAGES
    for number, panel in enumerate(all_panels(model.get_edit_handler()))
}


def is_sentence(text: str) -> bool:
    return text[:1].isupper() and text.endswith(".") and text.strip() == text and "  " not in text


@pytest.fixture(autouse=True)
def _in_english():
    with translation.override("en"):
        yield


@pytest.mark.parametrize("name", FIELDS)
def test_a_field_has_a_label_that_can_be_translated(name):
    label = FIELDS[name].verbose_name

    assert isinstance(label, Promise)
    assert str(label).strip()


@pytest.mark.parametrize("name", [name for name, field in FIELDS.items() if field.help_text])
def test_the_help_of_a_field_is_a_sentence(name):
    assert is_sentence(str(FIELDS[name].help_text))


@pytest.mark.parametrize("path", [path for path in BLOCKS if path != "body"])
def test_a_block_has_a_label_of_its_own(path):
    block = BLOCKS[path]

    assert str(block.meta.label or "").strip()
    assert str(block.label)[:1].isupper()


def help_of(block: blocks.Block) -> str:
    field = getattr(block, "field", None)
    return str(getattr(block.meta, "help_text", "") or getattr(field, "help_text", "") or "")


@pytest.mark.parametrize("path", [path for path, block in BLOCKS.items() if help_of(block)])
def test_the_help_of_a_block_is_a_sentence(path):
    assert is_sentence(help_of(BLOCKS[path]))


@pytest.mark.parametrize("name", BodyBlock().child_blocks)
def test_a_block_in_the_menu_has_an_icon_and_a_group(name):
    block = BodyBlock().child_blocks[name]

    assert block.meta.icon not in ("", "placeholder")
    assert str(block.meta.group)


@pytest.mark.parametrize(
    "name", [name for name, panel in PANELS.items() if isinstance(panel, InlinePanel)]
)
def test_a_list_on_a_page_has_a_heading_and_names_its_rows(name):
    panel = PANELS[name]

    assert str(panel.heading)[:1].isupper()
    assert str(panel.label)[:1].isupper()


@pytest.mark.parametrize(
    "name", [name for name, panel in PANELS.items() if type(panel) is MultiFieldPanel]
)
def test_a_group_of_fields_has_a_heading(name):
    assert str(PANELS[name].heading).strip()


@pytest.mark.parametrize("name", [name for name, panel in PANELS.items() if panel.help_text])
def test_the_help_of_a_panel_is_a_sentence(name):
    assert is_sentence(str(PANELS[name].help_text))


@pytest.mark.parametrize("model", OUR_PAGES, ids=lambda model: model.__name__)
def test_a_page_type_has_names_for_one_and_for_many(model):
    assert isinstance(model._meta.verbose_name, Promise)
    assert isinstance(model._meta.verbose_name_plural, Promise)
