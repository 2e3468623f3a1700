"""Telephone numbers: what was printed is kept; what parses also gets its E.164 form."""

import phonenumbers
from django.conf import settings


def to_e164(printed: str) -> str:
    """The E.164 form (`+994556696889`), or "" when today's numbering plan has no such number.

    A number without a country code is read in `settings.PHONE_REGION`.
    """
    try:
        number = phonenumbers.parse(printed, settings.PHONE_REGION)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_valid_number(number):
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
