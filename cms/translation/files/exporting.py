"""Which texts go into a file."""

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import translation as active_language
from wagtail.models import Locale, Page
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail_localize.models import Translation

from cms.models import User
from cms.translation.files.units import Export, PageUnits, Place, Unit
from cms.translation.places import label_of
from cms.translation.texts import Text, texts_of


def pages_to_translate(user: User) -> QuerySet[Page]:
    """Those whose texts `user` may enter, whether they are translations or not."""
    pages = PagePermissionPolicy().instances_user_has_permission_for(user, "change")
    return pages.filter(Q(locked=False) | Q(locked_by=user))


def translations_for(user: User, locale: Locale, keys: Iterable[UUID]) -> list[Translation]:
    """Of the pages with these translation keys into `locale`, as far as `user` enters them."""
    pages = pages_to_translate(user).filter(locale=locale)
    return list(
        Translation.objects.filter(
            target_locale=locale,
            enabled=True,
            source__object_id__in=pages.values("translation_key"),
        )
        .filter(source__object_id__in=list(keys))
        .select_related("source__locale", "source__specific_content_type", "target_locale")
        .defer("source__content_json")
    )


def keys_below(page: Page) -> list[UUID]:
    return list(
        Page.objects.descendant_of(page, inclusive=True).values_list("translation_key", flat=True)
    )


def keys_in(locale: Locale) -> list[UUID]:
    return list(Page.objects.filter(locale=locale).values_list("translation_key", flat=True))


def exports_of(translations: list[Translation], *, waiting_only: bool = False) -> list[Export]:
    """One for each language of the originals, with their pages in the order of the tree.

    With `waiting_only`, without the pages in which every text is translated.
    """
    texts = texts_of(translations)
    groups: dict[Locale, list[Translation]] = defaultdict(list)
    for translation in translations:
        waits = any(not text.is_translated for text in texts[translation.pk])
        if texts[translation.pk] and (waits or not waiting_only):
            groups[translation.source.locale].append(translation)
    return [_export(locale, group, texts) for locale, group in groups.items()]


def _export(
    locale: Locale, translations: list[Translation], texts: dict[int, list[Text]]
) -> Export:
    target = translations[0].target_locale.language_code
    addresses = {
        key: (path, address)
        for key, path, address in Page.objects.filter(
            locale=locale, translation_key__in=[each.source.object_id for each in translations]
        ).values_list("translation_key", "path", "url_path")
    }
    in_order = sorted(translations, key=lambda each: addresses[each.source.object_id])
    with active_language.override(target):
        pages = [
            PageUnits(
                title=each.source.object_repr,
                address=addresses[each.source.object_id][1],
                units=[_unit(each, text) for text in texts[each.pk]],
            )
            for each in in_order
        ]
    moments = [each.source.last_updated_at for each in translations]
    moments += [
        text.words.updated_at for each in translations for text in texts[each.pk] if text.words
    ]
    return Export(locale.language_code, target, max(moments), pages)


def _unit(translation: Translation, text: Text) -> Unit:
    context = text.segment.context
    model = translation.source.specific_content_type.model_class()
    target, is_final, earlier_source = "", False, ""
    if text.words is not None:
        target, is_final = text.words.data, text.is_translated
    elif text.suggestion is not None:
        target = text.suggestion.data
    elif text.earlier is not None:
        target, earlier_source = text.earlier.target, text.earlier.source
    return Unit(
        place=Place(context.object_id, context.path),
        label=label_of(model, context.field_path),
        source=text.segment.string.data,
        target=target,
        is_final=is_final,
        earlier_source=earlier_source,
    )
