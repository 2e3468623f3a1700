"""What a change is seen in: the keys of the answers, and addresses for CDNs that know no keys."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q
from wagtail.models import Page, PageLogEntry, ReferenceIndex, Site

from cms.delivery.headers import PLAIN
from cms.delivery.keys import ALL, key_of, key_of_type
from cms.models import Document, Image, Topic

#: More than these are no longer told one by one.
MOST_KEYS = 200
#: As Wagtail's log calls it.
_SHOWN = ("wagtail.publish", "wagtail.publish.scheduled")
_WITHDRAWN = ("wagtail.unpublish", "wagtail.unpublish.scheduled")
_ANY_PAGE = key_of_type(Page)
_KINDS: dict[type[Model], str] = {Image: "image", Document: "document", Topic: "topic"}


@dataclass
class Changes:
    keys: set[str] = field(default_factory=set)
    #: In the form of Wagtail's backends; `*` at the end stands for whatever follows.
    urls: set[str] = field(default_factory=set)

    def add_everything(self) -> None:
        self.keys.add(ALL)
        self.urls.update(f"{site.root_url}/*" for site in Site.objects.all())

    def add_type(self, model: type[Model]) -> None:
        """Lists of it, and nothing that names one of it."""
        self.keys.add(key_of_type(model))
        self.urls.update(f"{site.root_url}/api/v2/*" for site in Site.objects.all())

    def add_thing(self, thing: Model) -> None:
        """An image, a document or a topic, and the pages that show it."""
        self.keys.add(key_of(_KINDS[type(thing)], thing.pk))
        self.add_type(type(thing))
        self._add_pages(_referring_to(type(thing), [thing.pk]))

    def add_page(self, page: Page, *, comes_or_goes: bool) -> None:
        """With its translations, which tell of each other, and the pages that refer to one of them.

        One that comes or goes is also seen in what names the page above it: that tells what is
        below it, and its other pages who their neighbours are. Files come and go with pages.
        """
        versions = list(
            Page.objects.filter(translation_key=page.translation_key).values_list("pk", flat=True)
        )
        self._add_pages(Q(pk__in=versions) | _referring_to(Page, versions))
        self.add_type(Page)
        if comes_or_goes:
            parent = page.get_parent()
            if parent:
                self._add_pages(Q(pk=parent.pk))
            self._add_files_of(page)

    def add_translations(self, translation_key: object) -> None:
        self._add_pages(Q(translation_key=translation_key))

    @property
    def keys_to_send(self) -> list[str]:
        few = len(self.keys) <= MOST_KEYS and ALL not in self.keys
        return sorted(self.keys) if few else [ALL]

    def _add_pages(self, condition: Q) -> None:
        pages = Page.objects.filter(condition).select_related("content_type")[: MOST_KEYS + 1]
        for page in pages:
            self.keys |= {key_of("page", page.pk), _ANY_PAGE, key_of_type(_type_of(page))}
            self._add_addresses(page)

    def _add_addresses(self, page: Page) -> None:
        _, root, path = page.get_url_parts() or (None, None, None)
        if root:
            self.urls |= {f"{root}{path}", f"{root}/api/v2/pages/{page.pk}/", f"{root}/api/v2/*"}
            self.urls |= {f"{root}{start}*" for start in PLAIN}  # They have menus.

    def _add_files_of(self, page: Page) -> None:
        for model in (Image, Document):
            uses = ReferenceIndex.objects.filter(
                base_content_type=_content_type(Page),
                object_id=str(page.pk),
                to_content_type=_content_type(model),
            )
            for pk in uses.values_list("to_object_id", flat=True):
                self.keys |= {key_of(_KINDS[model], pk), key_of_type(model)}


def is_shown_for_the_first_time(page: Page) -> bool:
    """Or again, after it was withdrawn: when it is published, the log ends before that."""
    log = PageLogEntry.objects.filter(page=page.pk).order_by("-timestamp", "-pk")
    last = log.filter(action__in=_SHOWN + _WITHDRAWN).values_list("action", flat=True).first()
    return last not in _SHOWN


def _referring_to(model: type[Model], ids: Iterable[int]) -> Q:
    rows = ReferenceIndex.objects.filter(
        base_content_type=_content_type(Page),
        to_content_type=_content_type(model),
        to_object_id__in=list(map(str, ids)),
    ).order_by("pk")
    pages = rows.values_list("object_id", flat=True)[: 2 * MOST_KEYS]
    return Q(pk__in={int(pk) for pk in pages})


def _content_type(model: type[Model]) -> ContentType:
    return ContentType.objects.get_for_model(model)


def _type_of(page: Page) -> type[Model]:
    return page.cached_content_type.model_class() or Page
