"""States of translations are kept; and on PostgreSQL, the few pages that have others below them,
and the one that Wagtail asks for on every screen of the admin, are found by indexes.

Those stand on the table of Wagtail, as those of `0019_page_indexes`.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


INDEXES = {
    "ucdil_page_sections": "(id) WHERE numchild > 0",
    "ucdil_page_root": "(path) WHERE depth = 1",
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
        ('cms', '0019_page_indexes'),
        ('wagtailcore', '0098_apitoken'),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='OutdatedState',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(db_index=True)),
            ],
        ),
        migrations.CreateModel(
            name='TranslationState',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField()),
                ('is_listed', models.BooleanField()),
                ('is_live', models.BooleanField()),
                ('kind', models.CharField(max_length=20)),
                ('translated', models.PositiveIntegerField()),
                ('total', models.PositiveIntegerField()),
                ('changed', models.PositiveIntegerField()),
                ('machine', models.PositiveIntegerField()),
                ('listed', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.WAGTAIL_PAGE_MODEL)),
                ('locale', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.locale')),
                ('page', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.WAGTAIL_PAGE_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['locale', 'kind'], name='states_of_a_kind')],
                'constraints': [models.UniqueConstraint(fields=('translation_key', 'locale'), name='one_state_in_a_language')],
            },
        ),
        migrations.RunPython(create_indexes, drop_indexes),
    ]
