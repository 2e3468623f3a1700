"""PostgreSQL keeps new entries of the search unsorted, up to 4 MB in each index, and reads all of
them with each search: with so many, it would rather read every entry of a small site. At 256 KB it
sorts them, which costs who saves a page a tenth of a millisecond on average.

The table is that of modelsearch, which names its indexes differently in different versions.
"""

from django.db import migrations

INDEXES = """
    SELECT index.oid::regclass::text FROM pg_class index
    JOIN pg_index ON pg_index.indexrelid = index.oid
    JOIN pg_am ON pg_am.oid = index.relam AND pg_am.amname = 'gin'
    WHERE pg_index.indrelid = 'wagtailsearch_indexentry'::regclass
"""


def on_each_index(does):
    def alter(apps, schema_editor):
        if schema_editor.connection.vendor != "postgresql":
            return
        with schema_editor.connection.cursor() as cursor:
            cursor.execute(INDEXES)
            names = [name for (name,) in cursor.fetchall()]
        for name in names:
            schema_editor.execute(f"ALTER INDEX {name} {does}")

    return alter


class Migration(migrations.Migration):
    dependencies = [("cms", "0023_covering_indexes"), ("wagtailsearch", "0010_add_text_fields")]

    operations = [
        migrations.RunPython(
            on_each_index("SET (gin_pending_list_limit = 256)"),
            on_each_index("RESET (gin_pending_list_limit)"),
        )
    ]
