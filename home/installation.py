"""What a new installation needs before anybody signs in: languages, home pages, sections, groups.

Every step leaves alone what is there already.
"""

from urllib.parse import urlsplit

from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _
from wagtail.models import Locale, Page, Site, Workflow, WorkflowPage, WorkflowTask

from cms.languages import DEFAULT_LANGUAGE, LANGUAGES, Language, by_code
from cms.models import ReviewTask
from cms.translation.entering import enter_translation
from cms.translation.facts import catch_up
from home.groups import Say, install_groups
from home.models import HomePage

HOME_TITLE = _("Home")

#: Page types of the sections below each home page, with the titles they start with.
SECTIONS = {
    "articles.CollectionIndexPage": _("Electronic collections"),
    "events.MeetingIndexPage": _("Meetings"),
    "organizations.OrganizationIndexPage": _("Organisations"),
}


@transaction.atomic
def install(say: Say) -> None:
    """Calls `say` with a sentence for each thing made."""
    for language in LANGUAGES:
        _, is_new = Locale.objects.get_or_create(language_code=language.code)
        if is_new:
            say(f"Made the language {language.name}.")
    _install_home(say)
    _install_sections(say)
    install_groups(say)
    _install_reviews(say)
    catch_up()


def _install_home(say: Say) -> None:
    if HomePage.objects.exists():
        return
    site = Site.objects.filter(is_default_site=True).first()
    welcome = site.root_page if site else None
    home = HomePage(title=_in_language(HOME_TITLE, DEFAULT_LANGUAGE))
    _publish_below(Page.get_first_root_node(), home)
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={
            "hostname": address.hostname,
            "port": address.port or (443 if address.scheme == "https" else 80),
            "site_name": settings.WAGTAIL_SITE_NAME,
            "root_page": home,
        },
    )
    if welcome is not None and welcome.specific_class is Page:
        Page.objects.get(pk=welcome.pk).delete()
    _publish_translations(home, HOME_TITLE)
    say("Made a home page in each language.")


def _install_sections(say: Say) -> None:
    home = HomePage.objects.get(
        sites_rooted_here__is_default_site=True, locale__language_code=DEFAULT_LANGUAGE.code
    )
    for label, title in SECTIONS.items():
        model = apps.get_model(label)
        if model.objects.child_of(home).exists():
            continue
        section = model(title=_in_language(title, DEFAULT_LANGUAGE), show_in_menus=True)
        _publish_below(home, section)
        _publish_translations(section, title)
        say(f"Made the section “{title}” in each language.")


def _publish_below(parent: Page, page: Page) -> None:
    page.locale = Locale.objects.get(language_code=DEFAULT_LANGUAGE.code)
    parent.add_child(instance=page)
    page.save_revision().publish()


def _publish_translations(page: Page, title: str) -> None:
    for language in LANGUAGES:
        if language != DEFAULT_LANGUAGE:
            locale = Locale.objects.get(language_code=language.code)
            enter_translation(page, locale, {page.title: _in_language(title, language)})


def _in_language(message: str, language: Language) -> str:
    with translation.override(language.code):
        return gettext(message)


def _install_reviews(say: Say) -> None:
    """One for each language, of all that stands below its home page."""
    for home in HomePage.objects.select_related("locale"):
        if ReviewTask.objects.filter(locale=home.locale).exists():
            continue
        language = by_code(home.locale.language_code)
        with translation.override(language.code):
            name = gettext("Review: %(language)s") % {"language": language.name}
        task = ReviewTask.objects.create(name=name, locale=home.locale)
        reviewers = ["publishers", f"publishers-{language.code}"]
        task.groups.set(Group.objects.filter(role__key__in=reviewers))
        workflow = Workflow.objects.create(name=name)
        WorkflowTask.objects.create(workflow=workflow, task=task)
        WorkflowPage.objects.get_or_create(page=home, defaults={"workflow": workflow})
        say(f"Made the review in {language.name}.")
