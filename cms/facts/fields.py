"""Model fields for facts.

Of a partial date the text is the truth; its bounds are columns there to sort and filter by.
"""

import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.facts.partial_dates import PartialDate
from cms.facts.widgets import LongSelect, PartialDateWidget
from cms.languages.casing import capitalise_label
from cms.languages.countries import country_choices


def validate_partial_date(edtf: str) -> None:
    try:
        PartialDate.parse(edtf)
    except ValueError as error:
        raise ValidationError(
            _("“%(value)s” is not a date. Write 2020, 2020-09 or 2020-11-20; put a question mark "
              "behind a year that the source does not give, as in 2000?-12-06."),
            code="partial_date",
            params={"value": edtf},
        ) from error  # fmt: skip


class PartialDateFormField(forms.MultiValueField):
    """Day, month, year and “the year is inferred”, kept as EDTF text."""

    default_error_messages = {
        "short_year": _("Write the year with four digits."),
        "no_year": _("Enter a year: a date without a year cannot be sorted. When the source gives "
                     "no year, enter the likely one and tick “inferred”."),
        "no_month": _("Choose the month as well, or leave the day empty."),
        "no_such_day": _("There is no such day in the calendar. Check the day, month and year."),
    }  # fmt: skip

    def __init__(self, **kwargs: Any) -> None:
        kwargs.pop("max_length", None)
        kwargs["widget"] = PartialDateWidget()
        super().__init__(
            fields=[
                forms.IntegerField(required=False, min_value=1, max_value=31),
                forms.IntegerField(required=False, min_value=1, max_value=12),
                forms.IntegerField(
                    required=False,
                    min_value=1000,
                    max_value=9999,
                    error_messages=dict.fromkeys(
                        ("invalid", "min_value", "max_value"),
                        self.default_error_messages["short_year"],
                    ),
                ),
                forms.BooleanField(required=False),
            ],
            require_all_fields=False,
            **kwargs,
        )

    def clean(self, value: Any) -> str:
        """Programs send EDTF text, people four inputs."""
        if isinstance(value, str) and value:
            validate_partial_date(value)
            return value
        edtf: str = super().clean(value)
        if self.required and not edtf:
            raise ValidationError(self.error_messages["required"], code="required")
        return edtf

    def compress(self, data_list: list[Any]) -> str:
        day, month, year, inferred = data_list or (None, None, None, False)
        if not year:
            if day or month or inferred:
                raise ValidationError(self.error_messages["no_year"], code="no_year")
            return ""
        if day and not month:
            raise ValidationError(self.error_messages["no_month"], code="no_month")
        try:
            return str(PartialDate(year, month, day, year_is_inferred=bool(inferred)))
        except ValueError as error:
            raise ValidationError(self.error_messages["no_such_day"], code="no_such_day") from error


class PartialDateField(models.CharField):
    """EDTF text, empty when unknown; see `PartialDate` for what it may say."""

    default_validators = [validate_partial_date]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["max_length"] = 11
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> forms.Field | None:
        return super().formfield(**{"form_class": PartialDateFormField} | kwargs)


class PartialDateBoundField(models.DateField):
    """The earliest or latest day of the partial date in the field `of`, kept in step on save.

    `bound` is the name of a property of `PartialDate`; while the field `of` is empty, the field
    `otherwise` is asked.
    """

    def __init__(self, *, of: str, bound: str, otherwise: str = "", **kwargs: Any) -> None:
        self.of, self.bound, self.otherwise = of, bound, otherwise
        super().__init__(**{"null": True, "editable": False, "db_index": True} | kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        return (
            name,
            path,
            args,
            {
                **kwargs,
                "of": self.of,
                "bound": self.bound,
                "otherwise": self.otherwise,
            },
        )

    def pre_save(self, model_instance: models.Model, add: bool) -> datetime.date | None:
        edtf = getattr(model_instance, self.of) or (
            getattr(model_instance, self.otherwise) if self.otherwise else ""
        )
        value = getattr(PartialDate.parse(edtf), self.bound) if edtf else None
        setattr(model_instance, self.attname, value)
        return value


def _optional_country_choices() -> list[tuple[str, str]]:
    return [("", "---------"), *country_choices()]


class CountryField(models.CharField):
    """An ISO 3166-1 alpha-2 code, shown by the country's name in the active language."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        defaults: dict[str, Any] = {"max_length": 2, "verbose_name": _("country")}
        super().__init__(*args, **defaults | kwargs | {"choices": country_choices})

    def formfield(self, **kwargs: Any) -> forms.Field:
        """Asks for the choices at each rendering: their order depends on the language."""
        return forms.ChoiceField(
            choices=_optional_country_choices,
            widget=LongSelect,
            required=not self.blank,
            label=capitalise_label(self.verbose_name),
            help_text=self.help_text,
        )
