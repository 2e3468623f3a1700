"""By which PostgreSQL reads long lists of pages in their order, without looking at all pages.

The table is Wagtail's, so that they cannot stand in a model. Names are ours, lest Wagtail's own
migrations meet them.
"""

from django.db import migrations

INDEXES = {
    "ucdil_page_first_published": "(locale_id, first_published_at DESC NULLS LAST)",
    "ucdil_page_last_published": "(locale_id, last_published_at DESC NULLS LAST)",
    "ucdil_page_in_menus": "(path) WHERE show_in_menus AND live",
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
        ("cms", "0018_page_answers"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [migrations.RunPython(create_indexes, drop_indexes)]
