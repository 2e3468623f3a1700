"""By what lists can be narrowed, for each type of page; django-filter reads and applies it.

Partial dates are compared by the days that they may mean: `date__gte=2020` is from 1 January 2020
on, `date__lte=2020` up to 31 December 2020.
"""

import datetime
from functools import cache
from typing import Any, ClassVar

import django_filters as filters
from django.db.models import Exists, Model, OuterRef, Q, QuerySet
from django.utils import timezone
from wagtail.models import Page

from articles.models import (
    CollectionPage,
    CollectionSupporter,
    NewsPage,
    NewsSource,
    PlatformPage,
    PlatformPartner,
)
from cms.api.filter_kinds import (
    ByRows,
    DayFilter,
    FlagFilter,
    HashtagFilter,
    IdFilter,
    IdsFilter,
    InitialFilter,
    MomentFilter,
    PartialDateFilter,
    chosen,
    compared,
    texts,
)
from cms.api.parameters import refusal
from cms.languages import language_choices
from cms.languages.countries import country_choices
from cms.models import AbstractParticipation
from cms.models.inlines import Scope
from events.models import MeetingPage, MeetingParticipation
from organizations.models import OrganizationPage

_NO_PAGE = Q(pk__in=[])


class Filters(filters.FilterSet):
    """Pages that are bound to organisations are bound by `rows`: models with `page` and
    `organization`, and a `role` where the filters have one. `public` says which of both may be
    read: a page that may not is one that there is not.

    All that `of_every_page` names can be asked of the rows in the table of all pages, too.
    """

    of: ClassVar[type[Page]] = Page
    rows: ClassVar[tuple[type[Model], ...]] = ()
    of_every_page: ClassVar[frozenset[str]] = frozenset()

    def __init__(
        self, *args: Any, at: datetime.datetime, public: Q = _NO_PAGE, **kwargs: Any
    ) -> None:
        self.today = timezone.localdate(at)
        self.public = public
        super().__init__(*args, **kwargs)

    def narrow(self) -> QuerySet[Page]:
        """Raises BadRequestError, naming the parameter, for a value that cannot be read.

        An empty one too: who asks for the pages of an empty list does not want all pages.
        """
        for name, each in self.filters.items():
            text = self.data.get(name)
            values = str(text).split(",") if isinstance(each, filters.BaseInFilter) else [text]
            if "" in values:
                raise refusal(name, "a value of it is empty; send one, or leave it out")
        for name, errors in self.errors.items():
            raise refusal(name, str(errors[0]).rstrip("."))
        return self.qs

    def filter_queryset(self, queryset: QuerySet[Page]) -> QuerySet[Page]:
        pages = super().filter_queryset(queryset)
        asked = self.form.cleaned_data
        organization, role, meeting = (asked.get(n) for n in ("organization", "role", "meeting"))
        if not (organization or role or meeting):
            return pages
        bound = Q(pk__in=[])
        for rows in self.rows:
            found = rows._default_manager.all()
            if role:
                found = found.filter(role=role)
            if organization:
                found = found.filter(organization__translation_key__in=self._key(organization))
            if meeting:
                found = found.filter(page__translation_key__in=self._key(meeting))
            if issubclass(self.of, OrganizationPage):
                found = found.filter(
                    page__in=Page.objects.filter(self.public).values("pk"),
                    organization__translation_key=OuterRef("translation_key"),
                )
            else:
                found = found.filter(page=OuterRef("pk"))
            bound |= Q(Exists(found))
        return pages.filter(bound)

    def _key(self, page_id: int) -> QuerySet:
        return Page.objects.filter(self.public, pk=page_id).values("translation_key")

    def leave(self, pages: QuerySet, name: str, value: Any) -> QuerySet:
        """For parameters that `filter_queryset` applies together."""
        return pages

    def by_time(self, meetings: QuerySet, name: str, is_wanted: bool) -> QuerySet:
        """Unlike `upcoming` and `past` of the queryset, in any order."""
        wants_past = (name == "past") == is_wanted
        return meetings.filter(**{f"ends_latest__{'lt' if wants_past else 'gte'}": self.today})


def _id() -> filters.Filter:
    return IdFilter(method="leave")


def _role(choices: Any) -> filters.Filter:
    values = ", ".join(choices.values)
    return filters.ChoiceFilter(
        choices=choices.choices,
        method="leave",
        error_messages={"invalid_choice": f"send one of {values}"},
    )


_EVERY_PAGE: dict[str, filters.Filter] = {
    "id": IdFilter(),
    "id__in": IdsFilter(field_name="id", lookup_expr="in"),
    **texts("slug"),
    "title": filters.CharFilter(),
    "initial": InitialFilter(),
    "show_in_menus": FlagFilter(),
    **compared("first_published_at", MomentFilter),
    **compared("last_published_at", MomentFilter),
}
_DECLARED: dict[type[Page], dict[str, filters.Filter]] = {
    CollectionPage: {
        **chosen("licence", CollectionPage.Licence),
        **compared("published_at", MomentFilter),
        "organization": _id(),
    },
    PlatformPage: {
        "hashtag": HashtagFilter(field_name="hashtags__tag"),
        "organization": _id(),
    },
    NewsPage: {
        **chosen("kind", NewsPage.Kind),
        **compared("date", PartialDateFilter, "date_earliest"),
        **texts("topic", "topics__topic__slug"),
        **chosen("country", country_choices(), "countries__country"),
        "hashtag": HashtagFilter(field_name="hashtags__tag"),
        "organization": _id(),
        "role": _role(NewsSource.Role),
    },
    MeetingPage: {
        **chosen("mode", MeetingPage.Mode),
        **chosen("status", MeetingPage.Status),
        **chosen("country", country_choices()),
        **compared("starts", PartialDateFilter, "starts_earliest"),
        **compared("ends", PartialDateFilter, "ends_latest"),
        **compared("released_on", DayFilter),
        "upcoming": FlagFilter(method="by_time"),
        "past": FlagFilter(method="by_time"),
        "organization": _id(),
        "role": _role(AbstractParticipation.Role),
    },
    OrganizationPage: {
        **chosen("kind", OrganizationPage.Kind),
        **chosen("scope", Scope),
        **chosen("country", country_choices()),
        **compared("founded", PartialDateFilter, "founded_earliest"),
        **compared("verified_on", DayFilter),
        "meeting": _id(),
        "role": _role(AbstractParticipation.Role),
    },
}
_ROWS: dict[type[Page], tuple[type[Model], ...]] = {
    CollectionPage: (CollectionSupporter,),
    PlatformPage: (PlatformPartner,),
    NewsPage: (NewsSource,),
    MeetingPage: (MeetingParticipation,),
    OrganizationPage: (MeetingParticipation,),
}


@cache
def filters_of(model: type[Page]) -> type[Filters]:
    """Of lists of one type; of `Page` itself for lists of several."""
    declared = {**_EVERY_PAGE, **_DECLARED.get(model, {})}
    by_rows = {
        name
        for name, each in declared.items()
        if isinstance(each, ByRows) or each.method == "leave"
    }
    if model is not Page:
        declared |= chosen("original_language", language_choices())
    known = {
        "of": model,
        "rows": _ROWS.get(model, ()),
        "of_every_page": by_rows | _EVERY_PAGE.keys(),
    }
    return type(f"{model.__name__}Filters", (Filters,), {**known, **declared})
