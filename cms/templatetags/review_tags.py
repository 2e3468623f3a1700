"""What wagtail-localize's editor and e-mails say of reviews."""

import json
from typing import Any

from django import template
from django.template import Context
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.models.reviews import is_translation
from cms.translation.permissions import may_publish
from cms.translation.review.in_editor import note_review

register = template.Library()


@register.simple_tag(takes_context=True)
def fit_to_rights(context: Context) -> SafeString | str:
    """Offers in the editor what the person may do, and says how the review stands.

    Changes the variables that the rest of the template reads.
    """
    page, user = context["instance"], context["request"].user
    if not is_translation(page):
        return ""
    _lead_where_one_may_go(context, page, user)
    has_other_actions = True
    if not may_publish(user, page):
        props = json.loads(context["props"])
        others = ("canDelete", "canLock", "canUnlock")
        has_other_actions = any(props["perms"][name] for name in others)
        props["perms"]["canPublish"] = True  # The button is there; it says that it hands over.
        props["links"]["convertToAliasUrl"] = None
        context["props"] = json.dumps(props)
    return render_to_string(
        "cms/translation/in_editor.html",
        {
            "note": note_review(page, user),
            "page": page,
            "may_publish": may_publish(user, page),
            "has_other_actions": has_other_actions,
        },
        request=context["request"],
    )


def _lead_where_one_may_go(context: Context, page: Page, user: Any) -> None:
    """To the original as readers see it, for whom it is not to be edited."""
    editable = set()
    for other in page.get_translations().select_related("locale"):
        url = reverse("wagtailadmin_pages:edit", args=[other.pk])
        if other.permissions_for_user(user).can_edit():
            editable.add(url)
        elif url == context["source_translation"]["editUrl"]:
            context["source_translation"] |= {"editUrl": other.full_url if other.live else None}
    context["translations"] = [each for each in context["translations"] if each[1] in editable]


@register.simple_tag(takes_context=True)
def words_of_handing_over(context: Context) -> dict[str, str]:
    """Of the button that publishes, where it hands over: by those that wagtail-localize has."""
    page, user = context["instance"], context["request"].user
    if not is_translation(page) or may_publish(user, page):
        return {}
    return {
        "Publish in ": _("Hand over for review: "),
        "Publishing...": _("Handing over …"),
    }


@register.filter
def is_a_translation(page: Any) -> bool:
    return is_translation(page)
