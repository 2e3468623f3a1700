"""Submitting many pages for translation at once, from the board and from Wagtail's lists."""

import re
from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import Case, When
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext, gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction
from wagtail.models import Locale, Page
from wagtail_localize.operations import translate_object

from cms.languages import LANGUAGES
from cms.models import User
from cms.translation.board.lists import Glance
from cms.translation.states import original_language

#: What a server does within a request: about a tenth of a second for each.
MOST_TRANSLATIONS = 100


_IN_OUR_ORDER = Case(
    *(When(language_code=language.code, then=place) for place, language in enumerate(LANGUAGES))
)


class LanguagesForm(forms.Form):
    languages = forms.ModelMultipleChoiceField(
        Locale.objects.order_by(_IN_OUR_ORDER),
        label=gettext_lazy("Into these languages"),
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy(
            "Drafts are made, in which translators work. Readers see nothing of them until they "
            "are published. What exists already stays as it is."
        ),
        error_messages={"required": gettext_lazy("Choose at least one language.")},
    )


class SubmitBulkAction(PageBulkAction):
    """Of whichever pages are chosen, the originals are submitted."""

    display_name = gettext_lazy("Submit for translation")
    action_type = "submit_for_translation"
    aria_label = gettext_lazy("Submit selected pages for translation")
    template_name = "cms/board/confirm_submission.html"
    action_priority = 60
    form_class = LanguagesForm

    @classmethod
    def url(cls) -> str:
        return reverse("wagtail_bulk_action", args=["wagtailcore", "page", cls.action_type])

    @classmethod
    def get_queryset(cls, model: type[Page], object_ids: Iterable[Any]) -> list[Page]:
        # Anybody can type an address; numbers of this length fit into a database.
        numbers = [pk for pk in map(str, object_ids) if re.fullmatch(r"[0-9]{1,18}", pk)]
        chosen = Page.objects.filter(pk__in=numbers, depth__gt=1)
        keys = set(chosen.values_list("translation_key", flat=True))
        found = (
            Page.objects.filter(translation_key__in=keys)
            .annotate(original=original_language())
            .select_related("locale")
        )
        pages: dict[Any, Page] = {}
        for page in found:
            is_original = page.locale.language_code == page.original
            if is_original or page.translation_key not in pages:
                pages[page.translation_key] = page
        # Those above others come first, so that these find their places.
        return sorted(pages.values(), key=lambda page: page.path)

    def check_perm(self, page: Page) -> bool:
        user = self.request.user
        may_submit = user.has_perm("wagtail_localize.submit_translation")
        return may_submit and bool(page.permissions_for_user(user).can_edit())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        glance = Glance([entry["item"] for entry in context["items"]], self.request)
        for entry in context["items"]:
            entry["languages"] = glance.of(entry["item"])
        return context

    def prepare_action(
        self, objects: list[Page], objects_without_access: dict[str, list[Page]]
    ) -> HttpResponse | None:
        locales = self.cleaned_form.cleaned_data["languages"]
        count = sum(len(missing) for missing in _missing(objects, locales).values())
        if count == 0:
            sentence = gettext("Nothing was left to submit: in these languages the pages exist.")
            messages.warning(self.request, sentence)
            return redirect(self.next_url)
        if count > MOST_TRANSLATIONS:
            sentence = gettext(
                "Nothing was submitted: these would be %(count)d translations, and at most "
                "%(most)d can be begun at once. Choose fewer pages or languages."
            )
            messages.error(self.request, sentence % {"count": count, "most": MOST_TRANSLATIONS})
            return redirect(self.next_url)
        return None

    def get_execution_context(self) -> dict[str, Any]:
        locales = self.cleaned_form.cleaned_data["languages"]
        return super().get_execution_context() | {"locales": locales}

    @classmethod
    def execute_action(
        cls, objects: list[Page], locales: Iterable[Locale], user: User, **kwargs: Any
    ) -> tuple[int, int]:
        """Gives how many translations were begun."""
        missing = _missing(objects, locales)
        for page in objects:
            if missing[page]:
                translate_object(page.specific, missing[page], user=user)
        left = sum(map(len, _missing(objects, locales).values()))
        return sum(map(len, missing.values())) - left, 0

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        return ngettext(
            "%(count)d translation was begun. Nothing was published.",
            "%(count)d translations were begun. Nothing was published.",
            num_parent_objects,
        ) % {"count": num_parent_objects}


def _missing(pages: Iterable[Page], locales: Iterable[Locale]) -> dict[Page, list[Locale]]:
    keys = {page.translation_key for page in pages}
    present = set(
        Page.objects.filter(translation_key__in=keys).values_list("translation_key", "locale_id")
    )
    return {
        page: [locale for locale in locales if (page.translation_key, locale.pk) not in present]
        for page in pages
    }
