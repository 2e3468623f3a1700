from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from django import forms
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from cms.facts.partial_dates import PartialDate
from cms.languages.dates import month_choices


class PartialDateWidget(forms.MultiWidget):
    template_name = "cms/widgets/partial_date.html"

    class Media:
        css = {"all": ["cms/css/partial_date.css"]}

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(
            {
                "day": forms.NumberInput(
                    {"min": 1, "max": 31, "aria-label": _("Day"), "placeholder": _("Day")}
                ),
                "month": forms.Select(
                    {"aria-label": _("Month")},
                    choices=month_choices,  # type: ignore[arg-type] # a callable is asked anew
                ),
                "year": forms.NumberInput(
                    {"min": 1000, "max": 9999, "aria-label": _("Year"), "placeholder": _("Year")}
                ),
                "inferred": forms.CheckboxInput(),
            },
            attrs,
        )

    def id_for_label(self, id_: str) -> str:
        """The label leads to the first input, and names the group of all four."""
        return f"{id_}_0" if id_ else ""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """The EDTF text that a program sends under the field's own name, else the four inputs."""
        return data[name] if name in data else super().value_from_datadict(data, files, name)

    def decompress(self, value: str | None) -> list[Any]:
        """Text that is no partial date (an unfinished draft) shows as nothing chosen."""
        try:
            date = PartialDate.parse(value or "")
        except ValueError:
            return [None, None, None, False]
        return [date.day, date.month, date.year, date.year_is_inferred]


class LongSelect(forms.Select):
    """Of hundreds of choices, which Django would render with two templates each, in each row."""

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
    ) -> SafeString:
        options = _options(tuple(self.choices))
        for chosen in self.format_value(value):
            unselected = format_html('value="{}">', chosen)
            options = options.replace(unselected, f"{unselected[:-1]} selected>")
        attributes = flatatt(self.build_attrs(self.attrs, {**(attrs or {}), "name": name}))
        options = mark_safe(options)  # noqa: S308 - each was escaped
        return format_html("<select{}>{}</select>", attributes, options)


@lru_cache
def _options(choices: Iterable[tuple[str, str]]) -> str:
    return format_html_join("", '<option value="{}">{}</option>', choices)
