"""Wiring only: where the admin shows the states of translations."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse, reverse_lazy
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.views.generic import RedirectView
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from cms.models import User
from cms.translation.board.lists import replace_buttons_of_localize, show_states_in_lists
from cms.translation.board.panels import WaitingPanel
from cms.translation.board.submission import SubmitBulkAction
from cms.translation.board.views import BoardMenuItem, BoardView

__all__ = ["replace_buttons_of_localize"]

hooks.register("register_bulk_action", SubmitBulkAction)
show_states_in_lists()


@hooks.register("register_admin_urls", order=-1)
def show_the_board() -> list[URLPattern]:
    """Also at the addresses of wagtail-localize's report, which tells nothing of what changed."""
    board = RedirectView.as_view(pattern_name="translation_board")
    return [
        path("translations/", BoardView.as_view(), name="translation_board"),
        path(
            "translations/results/",
            BoardView.as_view(results_only=True),
            name="translation_board_results",
        ),
        path("localize/reports/translations/", board),
        path("localize/reports/translations/results/", board),
    ]


@hooks.register("register_admin_menu_item")
def list_the_board() -> MenuItem:
    return BoardMenuItem(
        _("Translations"),
        reverse_lazy("translation_board"),
        name="translations",
        icon_name=BoardView.header_icon,
        order=150,
    )


@hooks.register("register_page_header_buttons")
def lead_from_a_section_to_the_board(page: Page, user: User, **kwargs: Any) -> Iterator[Button]:
    if not (page.is_root() or page.is_leaf()) and BoardView.is_open_to(user):
        yield Button(
            _("Translations of this section"),
            f"{reverse('translation_board')}?below={page.translation_key}",
            icon_name=BoardView.header_icon,
            priority=65,
        )


@hooks.register("construct_reports_menu")
def leave_out_the_report_of_localize(request: HttpRequest, items: list[MenuItem]) -> None:
    report = reverse("wagtail_localize:translations_report")
    items[:] = [item for item in items if item.url != report]


@hooks.register("insert_global_admin_css")
def style_states() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("cms/css/translations.css"))


@hooks.register("construct_homepage_panels")
def show_what_waits(request: HttpRequest, panels: list[Component]) -> None:
    panels.append(WaitingPanel(request))
