"""The lists on the page of meetings."""

from django import template
from django.core.paginator import Page as Portion
from django.utils import timezone

from cms.listings import PORTION, portion
from events.models import MeetingIndexPage, MeetingPage

register = template.Library()

_LONG_TEXTS = ("purposes", "body", "outcome")


@register.simple_tag
def upcoming_meetings(index: MeetingIndexPage) -> list[MeetingPage]:
    meetings = MeetingPage.objects.child_of(index).live().public()
    return list(meetings.upcoming(timezone.localdate()).defer(*_LONG_TEXTS)[:PORTION])


@register.simple_tag(takes_context=True)
def past_meetings(context: template.Context, index: MeetingIndexPage) -> Portion:
    meetings = MeetingPage.objects.child_of(index).live().public()
    past = meetings.past(timezone.localdate()).defer(*_LONG_TEXTS)
    return portion(past, context.get("request"))
