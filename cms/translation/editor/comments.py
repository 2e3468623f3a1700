"""Says beside each text when it was translated, in the words of the person who reads it."""

from collections.abc import Callable
from functools import wraps

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from wagtail_localize.models import StringTranslation

Comment = Callable[[StringTranslation], str | None]

#: As in the catalogues of wagtail-localize, and in ours for it.
_MANUALLY = "Translated manually on {date}"


def date_comments() -> None:
    StringTranslation.get_comment = _dating(StringTranslation.get_comment)


def _dating(stock: Comment) -> Comment:
    @wraps(stock)
    def get_comment(text: StringTranslation) -> str | None:
        if text.tool_name or text.translation_type != StringTranslation.TRANSLATION_TYPE_MANUAL:
            return stock(text)
        day = date_format(timezone.localtime(text.updated_at))
        return gettext(_MANUALLY).format(date=day)

    return get_comment
