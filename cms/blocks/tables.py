"""A table whose headings, cells and caption are translated segments.

Wagtail's typed table has no row or column ids, and wagtail-localize passes it by. Positions stand
in for ids: `columns.0` is the first heading, `rows.1.2` the third cell of the second row.
"""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTable, TypedTableBlock
from wagtail_localize.segments import StringSegmentValue


class TableBlock(TypedTableBlock):
    text = blocks.CharBlock(label=_("Text"), required=False)

    class Meta:
        label = _("Table")
        icon = "table"
        group = _("Facts and figures")
        template = "cms/blocks/table.html"

    def get_translatable_segments(self, table: TypedTable) -> list[StringSegmentValue]:
        texts = {"caption": table.caption}
        texts |= {f"columns.{n}": column["heading"] for n, column in enumerate(table.columns)}
        texts |= {
            f"rows.{row_number}.{column_number}": cell
            for row_number, row in enumerate(table.row_data)
            for column_number, cell in enumerate(row["values"])
        }
        return [StringSegmentValue(path, text) for path, text in texts.items() if text]

    def restore_translated_segments(
        self, table: TypedTable, segments: list[StringSegmentValue]
    ) -> TypedTable:
        for segment in segments:
            match segment.path.split("."):
                case ["caption"]:
                    table.caption = segment.render_text()
                case ["columns", number]:
                    table.columns[int(number)]["heading"] = segment.render_text()
                case ["rows", row, column]:
                    table.row_data[int(row)]["values"][int(column)] = segment.render_text()
        return table
