"""Takes every live translation for one of the texts of its original that are translated.

Undoing it loses nothing that could not be found out in the same way again.
"""

import hashlib
import json
import re

from django.db import migrations

BLOCK_KEY = re.compile(r' data-block-key=\\"[^"\\]*\\"')


def note_published(apps, schema_editor):
    SourceLayout = apps.get_model("cms", "SourceLayout")
    PublishedTranslation = apps.get_model("cms", "PublishedTranslation")
    Translation = apps.get_model("wagtail_localize", "Translation")
    TranslationSource = apps.get_model("wagtail_localize", "TranslationSource")
    Page = apps.get_model("wagtailcore", "Page")
    for source in TranslationSource.objects.iterator():
        SourceLayout.objects.create(
            source=source, digest=layout_of(json.loads(source.content_json))
        )
    live = set(Page.objects.filter(live=True).values_list("translation_key", "locale_id"))
    for translation in Translation.objects.select_related("source__layout").iterator():
        if (translation.source.object_id, translation.target_locale_id) in live:
            PublishedTranslation.objects.create(
                translation=translation,
                segments=translated_segments(apps, translation),
                layout=translation.source.layout.digest,
            )


def translated_segments(apps, translation):
    StringSegment = apps.get_model("wagtail_localize", "StringSegment")
    StringTranslation = apps.get_model("wagtail_localize", "StringTranslation")
    segments = StringSegment.objects.filter(source=translation.source)
    words = StringTranslation.objects.filter(
        context__object_id=translation.source.object_id,
        locale=translation.target_locale_id,
        has_error=False,
    )
    return sorted(
        set(segments.values_list("context_id", "string_id"))
        & set(words.values_list("context_id", "translation_of_id"))
    )


def layout_of(content):
    """As `cms.translation.records.layout_of` was when this was written."""
    texts = sorted(
        (name, BLOCK_KEY.sub("", json.dumps(json.loads(value), sort_keys=True)))
        for name, value in content.items()
        if isinstance(value, str) and value.startswith('[{"')
    )
    return hashlib.sha256(json.dumps(texts).encode()).hexdigest()


def forget_published(apps, schema_editor):
    apps.get_model("cms", "PublishedTranslation").objects.all().delete()
    apps.get_model("cms", "SourceLayout").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [
        ("cms", "0004_translation_states"),
        ("wagtailcore", "0094_alter_page_locale"),
        ("wagtail_localize", "0016_rename_page_revision_translationlog_revision"),
    ]
    operations = [migrations.RunPython(note_published, forget_published)]
