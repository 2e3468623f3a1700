from django.db import migrations

import cms.languages.fields
from cms.languages import LANGUAGES, by_code
from cms.languages.sort_keys import sort_key


def sort_titles(apps, schema_editor):
    """Those that are there already."""
    for name in ("Image", "Document", "DocumentText"):
        manager = apps.get_model("cms", name)._base_manager
        rows = []
        for row in manager.only("title").iterator():
            row.title_sort_keys = {
                language.code: sort_key(row.title, language) for language in LANGUAGES
            }
            rows.append(row)
        manager.bulk_update(rows, ["title_sort_keys"], batch_size=200)


def sort_terms(apps, schema_editor):
    manager = apps.get_model("cms", "GlossaryName")._base_manager
    rows = []
    for row in manager.iterator():
        row.sort_key = sort_key(row.name, by_code(row.language))
        rows.append(row)
    manager.bulk_update(rows, ["sort_key"], batch_size=200)


class Migration(migrations.Migration):
    dependencies = [
        ("cms", "0016_content_version"),
    ]

    operations = [
        *(
            migrations.AddField(
                model_name=name,
                name="title_sort_keys",
                field=cms.languages.fields.SortKeysField(default=dict, editable=False, of="title"),
            )
            for name in ("image", "document", "documenttext")
        ),
        migrations.AddField(
            model_name="glossaryname",
            name="sort_key",
            field=cms.languages.fields.SortKeyField(
                db_index=True,
                default="",
                editable=False,
                language="language",
                max_length=255,
                of="name",
            ),
        ),
        migrations.RunPython(sort_titles, migrations.RunPython.noop),
        migrations.RunPython(sort_terms, migrations.RunPython.noop),
    ]
