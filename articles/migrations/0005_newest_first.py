"""By which PostgreSQL lists the newest first, and those without a date last.

It has to be told, and Django cannot say it in a way that SQLite understands; SQLite reads any
index from its end like that.
"""

from django.db import migrations

INDEXES = {
    "ucdil_news_newest_first": ("articles_newspage", "date_earliest"),
    "ucdil_collections_newest_first": ("articles_collectionpage", "published_at"),
}


def create_indexes(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for name, (table, column) in INDEXES.items():
            schema_editor.execute(f"CREATE INDEX {name} ON {table} ({column} DESC NULLS LAST)")


def drop_indexes(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for name in INDEXES:
            schema_editor.execute(f"DROP INDEX {name}")


class Migration(migrations.Migration):
    dependencies = [("articles", "0004_alternative_text_of_the_image")]

    operations = [migrations.RunPython(create_indexes, drop_indexes)]
