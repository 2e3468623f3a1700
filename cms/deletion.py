"""Refuses to delete pages on which facts of others depend, and says whose."""

from collections.abc import Iterable

from django.db import DEFAULT_DB_ALIAS
from django.db.models import Model, ProtectedError
from django.db.models.deletion import Collector
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from wagtail.admin import messages
from wagtail.models import Page

from cms.translation.cascade.consequences import find_deleted_along

_NAMES_IN_A_MESSAGE = 5


def refuse_deletion(request: HttpRequest, pages: Iterable[Page]) -> HttpResponse | None:
    """Sends the person back with a sentence, when one of `pages`, of their translations or of those
    below is in use.

    Wagtail asks this of single pages only: a section with such a page in it would be an error 500.
    """
    if request.method != "POST":
        return None
    pages = list(pages)
    for page in (*pages, *find_deleted_along(pages)):
        if dependants := find_dependants(page):
            names = ", ".join(
                gettext("“%(title)s”") % {"title": dependant}
                for dependant in dependants[:_NAMES_IN_A_MESSAGE]
            )
            if len(dependants) > _NAMES_IN_A_MESSAGE:
                names += " …"
            messages.error(
                request,
                gettext(
                    "“%(page)s” was not deleted: it, or a page below it, is named on %(names)s. "
                    "Take it off there first."
                )
                % {"page": page.get_admin_display_title(), "names": names},
            )
            return redirect("wagtailadmin_explore", page.get_parent().pk)
    return None


def find_dependants(page: Page) -> list[Model]:
    """Pages that name `page`, or one below it, in a fact that protects it from deletion."""
    try:
        Collector(DEFAULT_DB_ALIAS).collect(Page.objects.descendant_of(page, inclusive=True))
    except ProtectedError as error:
        owners = (getattr(row, "page", row) for row in error.protected_objects)
        return sorted(dict.fromkeys(owners), key=str)
    return []
