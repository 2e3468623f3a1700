"""Spreadsheets of the board, which run nothing that somebody typed as a title."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.mixins import SpreadsheetExportMixin

from cms.languages import Language
from cms.translation.board.cells import Row

#: What a spreadsheet takes for the beginning of a formula (OWASP, “CSV Injection”).
_BEGINNINGS = ("=", "+", "-", "@", "\t", "\r", "\n")
#: Characters that no XLSX file may have.
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"

_OF_THING = {"title": _("Title"), "parent": _("Parent page")}
_OF_LANGUAGE = {
    "state": _("state"),
    "translated": _("translated texts"),
    "total": _("all texts"),
    "changed": _("changed texts"),
    "machine": _("texts by machine"),
}


def columns_of(languages: Sequence[Language]) -> dict[str, str]:
    """Headings by the name of each column."""
    return {name: str(label) for name, label in _OF_THING.items()} | {
        f"{language.code}_{name}": f"{language.name}: {label}"
        for language in languages
        for name, label in _OF_LANGUAGE.items()
    }


def values_of(row: Row, title_above: str) -> dict[str, Any]:
    values: dict[str, Any] = {"title": row.thing.title, "parent": title_above}
    for code, cell in row.cells.items():
        state = cell.state
        values |= {
            f"{code}_state": str(cell.label),
            f"{code}_translated": state.translated if cell.is_kept_up else "",
            f"{code}_total": state.total if cell.is_kept_up else "",
            f"{code}_changed": state.changed if cell.is_kept_up else "",
            f"{code}_machine": state.machine if cell.is_kept_up else "",
        }
    return values


class SafeSpreadsheetMixin(SpreadsheetExportMixin):
    def get_filename(self) -> str:
        return f"translations-{timezone.localdate().isoformat()}"

    def stream_csv(self, queryset: Iterable[Any]) -> Iterator[bytes]:
        # Without the mark, Excel takes the letters for others. All is written at once: while an
        # answer is sent, the language of the person is no longer active.
        return iter([_BYTE_ORDER_MARK, *super().stream_csv(queryset)])

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        value = super().preprocess_field_value(field, value, export_format)
        if not isinstance(value, str):
            return value
        value = _ILLEGAL.sub("", value)
        # In XLSX a text is a text: Wagtail sees to it that none becomes a formula.
        is_formula = export_format == self.FORMAT_CSV and value.startswith(_BEGINNINGS)
        return f"'{value}" if is_formula else value
