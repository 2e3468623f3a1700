"""What the admin says in English, or in wrong words, whatever its catalogues say."""

from typing import Any

from django.utils.translation import gettext
from wagtail.admin.paginator import WagtailPaginator
from wagtail_localize import models
from wagtail_localize.views import edit_translation


def mend_words_of_wagtail() -> None:
    """Call it once, at the start."""
    paginator: Any = WagtailPaginator
    paginator.items_count_label = property(_count_items)
    # A format for `strftime`, which knows the names of months in English only.
    models.DATE_FORMAT = edit_translation.DATE_FORMAT = "%d.%m.%Y"


def _count_items(paginator: WagtailPaginator) -> str:
    """Wagtail puts the plural behind any number: `5 страницы`, `3 səhifələr`."""
    return gettext("%(count)s in all") % {"count": paginator.count}
