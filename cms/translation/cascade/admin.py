"""Says in the admin what will be done to translations, or why nothing is."""

from collections.abc import Sequence
from functools import wraps
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.views.page_privacy import SetPrivacyView
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import DefaultPageForm
from wagtail.models import Page

from cms.translation.cascade import consequences
from cms.translation.cascade.places import refuse_to_leave_original
from cms.translation.cascade.telling import tell_privacy


def refuse_unpublishing(request: HttpRequest, page: Page) -> HttpResponse | None:
    sentence = consequences.refuse_unpublishing(
        [page], request.user, with_descendants="include_descendants" in request.POST
    )
    return _refuse(request, sentence, page)


def refuse_deleting(request: HttpRequest, page: Page) -> HttpResponse | None:
    return _refuse(request, consequences.refuse_deleting([page], request.user), page)


def refuse_moving(request: HttpRequest, page: Page, parent: Page) -> HttpResponse | None:
    return _refuse(request, _why_not_move([page], parent, request), page)


def refuse_bulk_action(
    request: HttpRequest, action_type: str, pages: Sequence[Page], form: Form
) -> HttpResponse | None:
    match action_type:
        case "unpublish":
            sentence = consequences.refuse_unpublishing(
                pages,
                request.user,
                with_descendants=form.cleaned_data["include_descendants"],
            )
        case "delete":
            sentence = consequences.refuse_deleting(pages, request.user)
        case "move":
            sentence = _why_not_move(pages, form.cleaned_data["chooser"], request)
        case _:
            return None
    return _refuse(request, sentence, pages[0]) if pages else None


def _why_not_move(pages: Sequence[Page], parent: Page, request: HttpRequest) -> str:
    for page in pages:
        try:
            refuse_to_leave_original(page, parent)
        except ValidationError as error:
            return str(error.message)
    return consequences.refuse_moving(pages, parent, request.user)


def _refuse(request: HttpRequest, sentence: str, page: Page) -> HttpResponse | None:
    if not sentence:
        return None
    messages.error(request, sentence)
    return redirect("wagtailadmin_explore", page.get_parent().pk)


def tell_in_privacy_dialogue() -> None:
    """Has to be called once: there is no hook for it."""
    stock = SetPrivacyView.get_form

    @wraps(stock)
    def get_form(view: SetPrivacyView, *args: Any, **kwargs: Any) -> Form:
        form: Form = stock(view, *args, **kwargs)
        told = tell_privacy(view.page)
        rule = form.fields["restriction_type"]
        rule.help_text = render_to_string("cms/admin/consequences.html", {"told": told})
        for field in form.fields.values():
            field.disabled = field.disabled or bool(told.alone)
        return form

    SetPrivacyView.get_form = get_form
    # The rule, and then the groups whom it lets in.
    SetPrivacyView.form_valid = transaction.atomic(SetPrivacyView.form_valid)


def name_choice_of_pages_below() -> None:
    """Has to be called once: Wagtail makes this label of the field's name, in English for all."""
    DefaultPageForm.base_fields["include_descendants"].label = _("Also the pages below")
