"""The button of wagtail-localize's editor, and what the editor says of words by a machine."""

from collections import Counter
from typing import cast

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, ngettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.views.pages.utils import get_valid_next_url_from_request
from wagtail.models import Page
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.models import Translation

from cms.models import User
from cms.translation.counts import tell_counts
from cms.translation.glossary import Glossary
from cms.translation.machine.filling import Filling, Outcome
from cms.translation.records import find_followed, machine_words

#: Of the terms that a machine ignored, so many are named in one message.
MOST_TERMS = 10


@require_POST
def fill_in(request: HttpRequest, translation_id: int) -> HttpResponse:
    """In place of wagtail-localize's view, which answers errors of the service with its own."""
    translation = get_object_or_404(
        Translation.objects.select_related("source__locale", "target_locale"),
        pk=translation_id,
        enabled=True,
    )
    service = get_machine_translator()
    if service is None:
        raise Http404
    try:
        page = translation.get_target_instance()
    except ObjectDoesNotExist as error:
        raise Http404 from error
    permissions = page.permissions_for_user(request.user)
    if not permissions.can_edit() or permissions.page_locked():
        raise PermissionDenied
    filling = Filling(translation, cast(User, request.user), service)
    _tell(request, service.display_name, filling.run())
    return redirect(
        get_valid_next_url_from_request(request)
        or reverse("wagtailadmin_pages:edit", args=[page.pk])
    )


def warn_of_machine_words(request: HttpRequest, page: Page) -> None:
    """As long as there are any, whenever the page is opened."""
    if request.method != "GET":
        return
    translation = find_followed(page)
    if translation is None:
        return
    if texts := machine_words(translation):
        sentence = ngettext(
            "%(count)d text was written by a machine. It counts as not translated until a person "
            "has read and saved it: press Edit, correct it, press Save.",
            "%(count)d texts were written by a machine. They count as not translated until a "
            "person has read and saved each: press Edit, correct it, press Save.",
            len(texts),
        )
        messages.warning(request, sentence % {"count": len(texts)})
        _warn_of_ignored_terms(request, translation, texts)


def _warn_of_ignored_terms(
    request: HttpRequest, translation: Translation, texts: list[tuple[str, str]]
) -> None:
    codes = translation.source.locale.language_code, translation.target_locale.language_code
    glossary = Glossary(*codes)
    ignored = Counter(term for pair in texts for term in glossary.ignored(*pair))
    if not ignored:
        return
    shown = [f"{term.name} → {', '.join(term.translations)}" for term in list(ignored)[:MOST_TERMS]]
    if len(ignored) > MOST_TERMS:
        shown.append("…")
    sentence = _("The machine did not follow the glossary: %(terms)s.")
    messages.warning(request, sentence % {"terms": "; ".join(shown)})


def _tell(request: HttpRequest, service: str, outcome: Outcome) -> None:
    if not outcome.wanted:
        messages.info(request, _("Nothing is left to translate."))
        return
    tell_counts(
        request,
        [
            (
                outcome.filled,
                messages.success,
                ngettext_lazy(
                    "%(service)s filled in %(count)d text.",
                    "%(service)s filled in %(count)d texts.",
                    "count",
                ),
            ),
            (
                outcome.unusable,
                messages.warning,
                ngettext_lazy(
                    "%(count)d text came back without its links, emphasis or names, or with "
                    "others, and was left empty. Translate it by hand.",
                    "%(count)d texts came back without their links, emphasis or names, or with "
                    "others, and were left empty. Translate them by hand.",
                    "count",
                ),
            ),
            (
                outcome.names,
                messages.warning,
                ngettext_lazy(
                    "%(count)d text is a name that nobody has translated into this language yet, "
                    "and was left to you.",
                    "%(count)d texts are names that nobody has translated into this language yet, "
                    "and were left to you.",
                    "count",
                ),
            ),
            (
                outcome.too_long,
                messages.warning,
                ngettext_lazy(
                    "%(count)d text is too long for %(service)s. Translate it by hand.",
                    "%(count)d texts are too long for %(service)s. Translate them by hand.",
                    "count",
                ),
            ),
            (
                0 if outcome.error else outcome.untried,
                messages.warning,
                ngettext_lazy(
                    "There was no time for %(count)d text. Press the button again.",
                    "There was no time for %(count)d texts. Press the button again.",
                    "count",
                ),
            ),
        ],
        service=service,
    )
    if outcome.error:
        kept = (
            ngettext(
                "What came before is kept; %(count)d text is left.",
                "What came before is kept; %(count)d texts are left.",
                outcome.untried,
            )
            if outcome.filled
            else _("Nothing was changed.")
        )
        messages.error(request, f"{outcome.error.message} {kept % {'count': outcome.untried}}")
