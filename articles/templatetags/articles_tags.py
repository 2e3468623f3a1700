"""The lists on the pages of collections and platforms."""

from typing import Any

from django import template
from django.core.paginator import Page as Portion
from django.db.models import F
from wagtail.models import Page

from articles.models import (
    CollectionEntryPage,
    CollectionIndexPage,
    CollectionPage,
    NewsPage,
    PlatformPage,
)
from cms.listings import PORTION, portion

register = template.Library()

_MOST_ENTRIES = 500


@register.simple_tag(takes_context=True)
def collections_in(context: template.Context, index: CollectionIndexPage) -> Portion:
    collections = CollectionPage.objects.child_of(index).live().public()
    ordered = collections.order_by(F("published_at").desc(nulls_last=True), "-pk")
    return portion(ordered.defer("foreword"), context.get("request"))


@register.simple_tag(takes_context=True)
def news_of(context: template.Context, platform: PlatformPage) -> Portion:
    news = NewsPage.objects.child_of(platform).live().public().newest_first()
    return portion(news.defer("body"), context.get("request"))


@register.simple_tag
def contents_of(collection: CollectionPage) -> list[dict[str, Any]]:
    """Entries in their order, each with its sections."""
    entries = CollectionEntryPage.objects.descendant_of(collection).live().public()
    contents: dict[str, dict[str, Any]] = {}
    for entry in entries.defer("body").order_by("path")[:_MOST_ENTRIES]:
        if entry.depth == collection.depth + 1:
            contents[entry.path] = {"entry": entry, "sections": []}
        elif parent := contents.get(entry.path[: -entry.steplen]):
            parent["sections"].append(entry)
    return list(contents.values())


@register.simple_tag
def sections_of(entry: CollectionEntryPage) -> list[CollectionEntryPage]:
    sections = CollectionEntryPage.objects.child_of(entry).live().public()
    return list(sections.defer("body").order_by("path")[:PORTION])


@register.simple_tag
def neighbours(entry: CollectionEntryPage) -> dict[str, Page | None]:
    """The entries, or sections, before and after this one."""
    return {
        "previous": entry.get_prev_siblings().live().public().first(),
        "next": entry.get_next_siblings().live().public().first(),
    }
