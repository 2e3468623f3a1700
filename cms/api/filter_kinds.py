"""Kinds of filters, each with the words that say what it takes."""

import datetime
from typing import Any

import django_filters as filters
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django_filters.constants import EMPTY_VALUES

from cms.api.parameters import LARGEST_ID
from cms.facts.partial_dates import PartialDate
from cms.initials import begins_with
from cms.languages import LANGUAGES
from cms.languages.sort_keys import NO_LETTER, initials

_COMPARISONS = ("gte", "gt", "lte", "lt")


class _IdField(forms.IntegerField):
    default_error_messages = {"invalid": "send the id of a page, a whole number"}

    def to_python(self, value: Any) -> int | None:
        number = super().to_python(value)
        if number is not None and not 0 < number <= LARGEST_ID:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return number


class _NumberField(_IdField):
    default_error_messages = {"invalid": "send a whole number"}


class _MomentField(forms.DateTimeField):
    default_error_messages = {
        "invalid": "send a day such as 2020-09-30 or a moment such as 2020-09-30T12:00:00Z"
    }

    def to_python(self, value: Any) -> datetime.datetime | None:
        """Refuses the edges of the calendar, which another time zone would move out of it."""
        try:
            moment = super().to_python(value)
            return moment and moment.astimezone(datetime.UTC)
        except OverflowError:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from None


class _DayField(forms.DateField):
    default_error_messages = {"invalid": "send a day such as 2020-09-30"}
    input_formats = ["%Y-%m-%d"]


class _PartialDateField(forms.CharField):
    def clean(self, value: Any) -> PartialDate | None:
        text = super().clean(value)
        try:
            return PartialDate.parse(text) if text else None
        except ValueError:
            raise ValidationError("send a date such as 2020, 2020-09 or 2020-09-30") from None


class _FlagField(forms.ChoiceField):
    default_error_messages = {"invalid_choice": "send true or false"}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=[("true", "true"), ("false", "false")], **kwargs)

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        return text == "true" if text else None


class _InitialField(forms.CharField):
    def clean(self, value: Any) -> str:
        text = str(super().clean(value))
        if text and text != NO_LETTER and not any(text in initials(each) for each in LANGUAGES):
            raise ValidationError("send one capital letter, or # for what begins with none")
        return text


class IdFilter(filters.Filter):
    field_class = _IdField


class NumberFilter(filters.Filter):
    field_class = _NumberField


class MomentFilter(filters.Filter):
    field_class = _MomentField


class DayFilter(filters.Filter):
    field_class = _DayField


class FlagFilter(filters.Filter):
    field_class = _FlagField


class PartialDateFilter(filters.Filter):
    field_class = _PartialDateField

    def filter(self, qs: QuerySet, value: PartialDate | None) -> QuerySet:
        if value is None:
            return qs
        bound = value.earliest if self.lookup_expr in ("gte", "lt") else value.latest
        return super().filter(qs, bound)


class IdsFilter(filters.BaseInFilter, IdFilter):
    pass


class TextsFilter(filters.BaseInFilter, filters.CharFilter):
    pass


class ChoicesFilter(filters.BaseInFilter, filters.ChoiceFilter):
    pass


class InitialFilter(filters.Filter):
    """By a capital letter, in the language of each page."""

    field_class = _InitialField

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        return qs.filter(begins_with(value)) if value else qs


class ByRows(filters.Filter):
    """By a column of rows that belong to pages, such as `topics__topic__slug`. What else the pages
    are is asked beside it, so that the database may begin with their order, or with an index of all
    pages. What has such rows is `of` of the filters.
    """

    def filter(self, qs: QuerySet, value: Any) -> QuerySet:
        if value in EMPTY_VALUES:
            return qs
        name, _, column = self.field_name.partition("__")
        relation = self.parent.of._meta.get_field(name)
        rows = relation.related_model._default_manager.order_by()
        found = rows.filter(**{f"{column}__{self.lookup_expr}": value})
        return qs.filter(pk__in=found.values(relation.field.attname))


class RowTextFilter(ByRows, filters.CharFilter):
    pass


class RowTextsFilter(ByRows, TextsFilter):
    pass


class RowChoiceFilter(ByRows, filters.ChoiceFilter):
    pass


class RowChoicesFilter(ByRows, ChoicesFilter):
    pass


class HashtagFilter(RowTextFilter):
    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        return super().filter(qs, value.removeprefix("#"))


# Several filters of one field.


def compared(name: str, kind: type[filters.Filter], column: str = "") -> dict[str, filters.Filter]:
    """`name__gte`, `name__gt`, `name__lte` and `name__lt`."""
    return {
        f"{name}__{comparison}": kind(field_name=column or name, lookup_expr=comparison)
        for comparison in _COMPARISONS
    }


def chosen(name: str, choices: Any, column: str = "") -> dict[str, filters.Filter]:
    """`name` takes one of the choices, `name__in` several; of a `column` of rows, if it says so."""
    pairs = getattr(choices, "choices", choices)
    values = ", ".join(value for value, _ in pairs)
    words = {"invalid_choice": f"send one of {values}"}
    options = {
        "field_name": column or name,
        "choices": pairs,
        "error_messages": words,
    }
    one, several = (
        (RowChoiceFilter, RowChoicesFilter) if column else (filters.ChoiceFilter, ChoicesFilter)
    )
    return {name: one(**options), f"{name}__in": several(lookup_expr="in", **options)}


def texts(name: str, column: str = "") -> dict[str, filters.Filter]:
    options = {"field_name": column or name}
    one, several = (RowTextFilter, RowTextsFilter) if column else (filters.CharFilter, TextsFilter)
    return {name: one(**options), f"{name}__in": several(lookup_expr="in", **options)}
