"""Says in the admin why a translation was not published, in place of pages of errors."""

from collections.abc import Callable

from django.forms import Field, Form
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext, gettext_lazy, ngettext_lazy, override
from wagtail.admin import messages
from wagtail.admin.views.pages.utils import get_valid_next_url_from_request
from wagtail.models import Page
from wagtail.users.models import UserProfile
from wagtail_localize.models import Translation
from wagtail_localize.views.update_translations import UpdateTranslationsView

from cms.languages.names import language_name
from cms.requests import AdminRequest
from cms.translation.counts import tell_counts
from cms.translation.handwork import take_up
from cms.translation.permissions import find_unpublishable
from cms.translation.publishing import UntranslatedTextsError, refuse_gaps
from cms.translation.records import find_followed


def refuse_in_editor(request: HttpRequest, page: Page) -> HttpResponse | None:
    """The translation editor would speak of errors to be ignored by publishing again."""
    if request.method != "POST" or request.POST.get("action") != "publish":
        return None
    translation = find_followed(page)
    if translation is None or not page.permissions_for_user(request.user).can_publish():
        return None
    try:
        refuse_gaps(translation)
    except UntranslatedTextsError as error:
        messages.error(request, error.message)
        return redirect(request.path)
    return None


def take_up_handwork(request: AdminRequest, page: Page) -> None:
    """Before wagtail-localize, at the button that lets a translation be followed again."""
    if request.method != "POST" or "localize-restart-translation" not in request.POST:
        return
    translation = Translation.objects.filter(
        source__object_id=page.translation_key, target_locale=page.locale_id, enabled=False
    ).first()
    if translation is None:
        return
    done = take_up(translation, request.user)
    tell_counts(
        request,
        [
            (
                done.translated,
                messages.success,
                ngettext_lazy(
                    "%(count)d text that was edited by hand is its translation now.",
                    "%(count)d texts that were edited by hand are their translations now.",
                    "count",
                ),
            ),
            (
                done.suggested,
                messages.warning,
                ngettext_lazy(
                    "%(count)d text that was edited by hand is kept as a suggestion, because the "
                    "original has other words there now.",
                    "%(count)d texts that were edited by hand are kept as suggestions, because the "
                    "original has other words there now.",
                    "count",
                ),
            ),
        ],
    )
    if done.left_out:
        sentence = gettext(
            "Not all that was edited by hand can be kept, because it follows the original again: "
            "%(fields)s. The page as it was is in its history."
        )
        messages.warning(request, sentence % {"fields": ", ".join(done.left_out)})


class UpdateCompleteTranslationsView(UpdateTranslationsView):
    """Publishes those that are complete, and says which are not."""

    def get_form(self) -> Form:
        form = super().get_form()
        # For a machine there is a button in each translation, where a person reads its words.
        form.fields.pop("use_machine_translation", None)
        form.fields["publish_translations"].help_text = gettext_lazy(
            "Translations in which nothing is missing are published. In the others, readers keep "
            "the last complete translation."
        )
        self._leave_publishing_to_others(form.fields["publish_translations"])
        return form

    def _leave_publishing_to_others(self, field: Field) -> None:
        """Unless the person may publish in every language; what is sent is ignored then."""
        if beyond := list(find_unpublishable(self.request.user, self.object)):
            languages = ", ".join(
                language_name(each.target_locale.language_code) for each in beyond
            )
            sentence = gettext("You have no right to publish in: %(languages)s.")
            field.disabled = True
            field.help_text = sentence % {"languages": languages}

    def form_valid(self, form: Form) -> HttpResponse:
        response = super().form_valid(form)
        if form.cleaned_data["publish_translations"]:
            for translation in self.object.translations.filter(enabled=True):
                try:
                    refuse_gaps(translation)
                except UntranslatedTextsError as error:
                    messages.warning(self.request, error.message)
        return response


class RefusalMiddleware:
    """For the doors that know nothing of translations, such as bulk actions and workflows."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not isinstance(error, UntranslatedTextsError):
            return None
        messages.error(request, error.message)
        if request.resolver_match and request.resolver_match.url_name == "wagtail_bulk_action":
            # The admin has left the person's language by now.
            profile = UserProfile.get_for_user(request.user)
            with override(profile.get_preferred_language()):
                sentence = gettext("None of the pages that you chose was published.")
            messages.error(request, sentence)
        address = get_valid_next_url_from_request(request) or reverse(
            "wagtailadmin_pages:edit", args=[error.translation.get_target_instance().pk]
        )
        if request.headers.get("X-Requested-With") == "XMLHttpRequest":
            # As the dialogue of a workflow expects it.
            return JsonResponse({"step": "success", "redirect": address})
        return redirect(address)
