from django import template
from wagtail.models import Locale

from cms.languages.names import language_name

register = template.Library()


@register.filter
def name_in_sentence(locale: Locale) -> str:
    return language_name(locale.language_code)
