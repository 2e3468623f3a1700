"""What pages of the admin say about translations before something is done to them."""

from collections.abc import Callable, Sequence
from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Page

from cms.translation.cascade import telling

register = template.Library()

TELL: dict[str, Callable[..., telling.Consequences]] = {
    "unpublish": telling.tell_unpublishing,
    "delete": telling.tell_deleting,
    "move": telling.tell_moving,
    "stay": telling.tell_staying,
}


@register.inclusion_tag("cms/admin/consequences.html")
def consequences(
    action: str, pages: Page | Sequence[dict[str, Any]], *destination: Page
) -> dict[str, Any]:
    """Of a page, or of the items of a bulk action."""
    chosen = [pages] if isinstance(pages, Page) else [item["item"] for item in pages]
    return {"told": TELL[action](chosen, *destination)}


@register.filter
def before_form(page: SafeString, block: SafeString) -> SafeString:
    """Wagtail's page with `block` between the question and the button that answers it."""
    return mark_safe(page.replace("<form", f"{block}<form", 1))  # noqa: S308 - both are rendered.
