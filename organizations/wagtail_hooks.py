from collections.abc import Iterator

from wagtail import hooks
from wagtail.models import Locale

from organizations.models import OrganizationPage, OtherName


@hooks.register("names_to_keep")
def keep_names_of_organizations(source: Locale, target: Locale) -> Iterator[tuple[str, str | None]]:
    """Titles and acronyms with their translations; other names are the same in every language."""
    published = OrganizationPage.objects.live()
    rows = published.values_list("translation_key", "title", "acronym")
    translations = {key: names for key, *names in rows.filter(locale=target)}
    for key, title, acronym in rows.filter(locale=source):
        title_there, acronym_there = translations.get(key, (None, None))
        yield title, title_there
        if acronym:
            yield acronym, acronym_there or None
    others = OtherName.objects.filter(page__in=published.filter(locale=source))
    for name in others.values_list("name", flat=True):
        yield name, None
