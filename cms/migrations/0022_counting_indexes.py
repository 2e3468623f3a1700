"""By which PostgreSQL counts the pages of a list, and finds the page that expires next, without
reading the table of all pages: after each change somebody asks for both.

They stand on the table of Wagtail, as those of `0019_page_indexes`.
"""

from django.db import migrations

INDEXES = {
    "ucdil_page_readable": (
        "(locale_id) INCLUDE (content_type_id, path, expire_at) WHERE live AND alias_of_id IS NULL"
    ),
    "ucdil_page_expiring": "(expire_at) WHERE live AND expire_at IS NOT NULL",
}


def create_indexes(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for name, columns in INDEXES.items():
            schema_editor.execute(f"CREATE INDEX {name} ON wagtailcore_page {columns}")


def drop_indexes(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for name in INDEXES:
            schema_editor.execute(f"DROP INDEX {name}")


class Migration(migrations.Migration):
    dependencies = [
        ("cms", "0021_states_version"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [migrations.RunPython(create_indexes, drop_indexes)]
