"""The list on the page of the directory."""

from typing import Any

from django import template
from django.core.paginator import Page as Portion

from cms.initials import begins_with, count_initials
from cms.languages import by_code
from cms.listings import portion
from organizations.models import OrganizationIndexPage, OrganizationPage, OrganizationQuerySet

register = template.Library()


@register.simple_tag(takes_context=True)
def organizations_in(
    context: template.Context, index: OrganizationIndexPage, letter: str = ""
) -> Portion:
    """A portion of those whose names begin with `letter`; of all without one."""
    organizations = _readable(index)
    if letter:
        organizations = organizations.filter(begins_with(letter))
    ordered = organizations.in_alphabetical_order().defer("description")
    return portion(ordered, context.get("request"))


@register.simple_tag
def letters_of(index: OrganizationIndexPage) -> dict[str, int]:
    """How many names begin with each letter of the alphabet, and with any other that one does."""
    return count_initials(_readable(index), by_code(index.locale.language_code))


@register.simple_tag(takes_context=True)
def asked_letter(context: template.Context, letters: dict[str, int]) -> str:
    """The one that `?letter=` asks for; empty for nonsense, and where no name begins with it."""
    request: Any = context.get("request")
    letter = request.GET.get("letter", "") if request else ""
    return letter if letters.get(letter) else ""


def _readable(index: OrganizationIndexPage) -> OrganizationQuerySet:
    return OrganizationPage.objects.child_of(index).live().public()
