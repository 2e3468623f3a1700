"""Says beside each text in the translation editor that a machine wrote it."""

from collections.abc import Callable
from functools import wraps

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail_localize.models import StringTranslation

Comment = Callable[[StringTranslation], str | None]


def mark_machine_words() -> None:
    StringTranslation.get_comment = _marking(StringTranslation.get_comment)


def _marking(stock: Comment) -> Comment:
    @wraps(stock)
    def get_comment(text: StringTranslation) -> str | None:
        if text.translation_type != StringTranslation.TRANSLATION_TYPE_MACHINE:
            return stock(text)
        sentence = _("Written by %(service)s on %(date)s, not read by a person yet")
        return sentence % {"service": text.tool_name, "date": date_format(text.updated_at)}

    return get_comment
