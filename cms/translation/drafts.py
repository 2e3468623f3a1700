from wagtail.models import Locale, Page


def copy_parent_as_draft(page: Page, locale: Locale) -> Page:
    """Submits `page` for translation, as an unpublished page, so that its children have a parent.

    wagtail-localize would make a live alias, which shows the source's text in another language.
    """
    from wagtail_localize.operations import translate_object

    translate_object(page, [locale])
    return page.get_translation(locale).specific
