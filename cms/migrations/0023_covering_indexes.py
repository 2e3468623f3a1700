"""PostgreSQL counts the pages that have certain rows, and those below a page, in these indexes: it
looks up thousands of ids, and would read the table of all pages for them.

They stand on the table of Wagtail, as those of `0022_counting_indexes`, one of which they replace.
"""

from django.db import migrations

READABLE = "ucdil_page_readable"
BEFORE = "(locale_id) INCLUDE (content_type_id, path, expire_at) WHERE live AND alias_of_id IS NULL"
INDEXES = {
    READABLE: (
        "(locale_id) INCLUDE (content_type_id, path, expire_at, id)"
        " WHERE live AND alias_of_id IS NULL"
    ),
    "ucdil_page_places": "(path) INCLUDE (id, depth)",
}


def create_indexes(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"DROP INDEX {READABLE}")
        for name, columns in INDEXES.items():
            schema_editor.execute(f"CREATE INDEX {name} ON wagtailcore_page {columns}")


def restore_indexes(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for name in INDEXES:
            schema_editor.execute(f"DROP INDEX {name}")
        schema_editor.execute(f"CREATE INDEX {READABLE} ON wagtailcore_page {BEFORE}")


class Migration(migrations.Migration):
    dependencies = [("cms", "0022_counting_indexes")]

    operations = [migrations.RunPython(create_indexes, restore_indexes)]
