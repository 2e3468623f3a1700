"""Who may read a page is one fact for all its languages."""

from collections.abc import Callable
from functools import wraps

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.models import Page, PageViewRestriction
from wagtail_localize.models import TranslationSource

from cms.translation.followers import find_leader
from cms.translation.states import states_of


def is_restricted(page: Page) -> bool:
    """Whether anybody is kept out of `page` in any language."""
    return PageViewRestriction.objects.filter(page__translation_key=page.translation_key).exists()


def keep_what_hides_a_translation() -> None:
    """wagtail-localize shows a translation to everybody whenever it brings one up to date whose
    original everybody may read.
    """
    TranslationSource.sync_view_restrictions = _where_the_original_is_private(
        TranslationSource.sync_view_restrictions
    )


def _where_the_original_is_private(stock: Callable[..., None]) -> Callable[..., None]:
    @wraps(stock)
    def sync_view_restrictions(source: TranslationSource, original: Page, page: Page) -> None:
        if original.view_restrictions.exists():
            stock(source, original, page)

    return sync_view_restrictions


def find_owner(page: Page) -> Page:
    """The version of `page` whose privacy is that of all: the original, if there is one."""
    versions = list(Page.objects.filter(translation_key=page.translation_key))
    states = states_of(versions)
    originals = [version for version in versions if states[version.pk].kind == "original"]
    return originals[0] if originals else find_leader(page)


def find_sharers(owner: Page) -> list[Page]:
    """The versions of `owner` in other languages; also one that follows no original any more,
    because what is private in one language is so in another.
    """
    versions = Page.objects.filter(translation_key=owner.translation_key).exclude(pk=owner.pk)
    return [page for page in versions.select_related("locale") if find_owner(page).pk == owner.pk]


def share(restriction: PageViewRestriction) -> None:
    """To be called when it was saved. One on a translation alone is kept: it hides, and shows
    nothing.
    """
    if find_owner(restriction.page).pk == restriction.page_id:
        share_privacy(restriction.page)


def withdraw(restriction: PageViewRestriction) -> None:
    """To be called when it was deleted; raises ValidationError when the original still has it."""
    page = restriction.page
    owner = find_owner(page)
    if owner.pk == page.pk:
        share_privacy(page)
    elif _has_rule_of(owner, restriction) and not _has_rule_of(page, restriction):
        raise _refusal(page)


def share_privacy(owner: Page) -> None:
    for page in find_sharers(owner):
        take_privacy(page, owner)


def take_privacy(page: Page, owner: Page) -> None:
    wanted = list(owner.view_restrictions.all())
    present = list(page.view_restrictions.all())
    for number, restriction in enumerate(wanted):
        is_new = number >= len(present)
        mirror = PageViewRestriction(page=page) if is_new else present[number]
        before = (mirror.restriction_type, mirror.password)
        mirror.restriction_type, mirror.password = (
            restriction.restriction_type,
            restriction.password,
        )
        if is_new or before != (mirror.restriction_type, mirror.password):
            mirror.save()
        mirror.groups.set(restriction.groups.all())
    for surplus in present[len(wanted) :]:
        surplus.delete()


def _has_rule_of(page: Page, restriction: PageViewRestriction) -> bool:
    return page.view_restrictions.filter(
        restriction_type=restriction.restriction_type, password=restriction.password
    ).exists()


def _refusal(page: Page) -> ValidationError:
    return ValidationError(
        _(
            "The privacy of “%(page)s” was not changed: it is that of the original. "
            "Change it there, and it changes in all languages."
        )
        % {"page": page.get_admin_display_title()}
    )
