"""Says beside each text in the translation editor that a machine wrote it.

As it says errors: in place of the green tick that whatever is filled in has by itself.
"""

from collections.abc import Callable
from functools import wraps

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail_localize.models import StringTranslation

Error = Callable[[StringTranslation], str | None]


def mark_machine_words() -> None:
    StringTranslation.get_error = _marking(StringTranslation.get_error)


def _marking(stock: Error) -> Error:
    @wraps(stock)
    def get_error(text: StringTranslation) -> str | None:
        if text.translation_type != StringTranslation.TRANSLATION_TYPE_MACHINE:
            return stock(text)
        sentence = _("Written by %(service)s on %(date)s, not read by a person yet")
        return sentence % {"service": text.tool_name, "date": date_format(text.updated_at)}

    return get_error
