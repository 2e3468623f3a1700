import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from cms.languages import by_code
from cms.languages.sort_keys import sort_key


def sort_pages(apps, schema_editor):
    """Those that are there already; the key of a language that is none of ours stays away."""
    pages = apps.get_model("wagtailcore", "Page").objects.select_related("locale")
    keys = apps.get_model("cms", "TitleSortKey")
    made = []
    for page in pages.only("title", "locale__language_code").iterator():
        try:
            language = by_code(page.locale.language_code)
        except LookupError:
            continue
        made.append(keys(page_id=page.pk, key=sort_key(page.title, language)))
    keys.objects.bulk_create(made, batch_size=500)


class Migration(migrations.Migration):
    dependencies = [
        ("cms", "0014_digests"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name="TitleSortKey",
            fields=[
                (
                    "page",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="title_sort_key",
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                ("key", models.CharField(db_index=True, max_length=255)),
            ],
        ),
        migrations.RunPython(sort_pages, migrations.RunPython.noop),
    ]
