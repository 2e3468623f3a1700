from typing import Any

from django import template
from wagtail.models import Page

from cms.translation.board.lists import Glance

register = template.Library()


@register.inclusion_tag("cms/board/languages.html", takes_context=True)
def translation_states(context: dict[str, Any], page: Page) -> dict[str, Any]:
    """In which language `page` is, and how far it is translated into the others."""
    return {"languages": Glance([page], context["request"]).of(page)}
