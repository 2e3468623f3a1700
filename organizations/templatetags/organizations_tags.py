"""The list on the page of the directory."""

from django import template
from django.core.paginator import Page as Portion

from cms.listings import portion
from organizations.models import OrganizationIndexPage, OrganizationPage

register = template.Library()


@register.simple_tag(takes_context=True)
def organizations_in(context: template.Context, index: OrganizationIndexPage) -> Portion:
    organizations = OrganizationPage.objects.child_of(index).live().public()
    ordered = organizations.in_alphabetical_order().defer("description")
    return portion(ordered, context.get("request"))
