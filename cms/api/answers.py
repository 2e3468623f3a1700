"""The shapes of whole answers, and of what stands in no other answer, besides those of pages."""

from typing import Annotated, Literal, TypedDict

from cms.api.shapes import (
    ChoiceDict,
    DocumentDict,
    HighlightedDict,
    ImageDict,
    LanguageCode,
    PageLinkDict,
    PhoneDict,
    TopicDict,
    TranslationDict,
    Url,
    WebAddress,
)


class ListMetaDict(TypedDict):
    """`total_count`: how many there are, whatever `limit` and `offset` leave of them."""

    total_count: int


class GoingOnMetaDict(ListMetaDict, total=False):
    """`next_cursor`: with `cursor`, where the list goes on; null at its end."""

    next_cursor: str | None


class LocaleCountDict(TypedDict):
    locale: LanguageCode
    total_count: int


class InitialDict(TypedDict):
    """`letter` is a capital one, or `#` for what begins with none."""

    letter: str
    total_count: int


class PageListMetaDict(GoingOnMetaDict, total=False):
    """`initials`: when asked for, how many of the pages that match everything but `initial` begin
    with each letter, in alphabetical order. All letters of the language are there, others only
    where a title begins with one.

    `also_found_in`: with `search` and `locale`, how many pages there are to the same question in
    each of the languages that were not asked for; those in which there are none are left out.
    """

    initials: list[InitialDict]
    also_found_in: list[LocaleCountDict]


# What is at a path.


class PageDict(TypedDict):
    """What `/api/v2/pages/<id>/` answers, with the fields of the page's type."""

    id: int
    title: str


class PageFoundDict(TypedDict):
    """`alternates` are the same page in the other languages."""

    kind: Literal["page"]
    page: PageDict
    alternates: list[TranslationDict]


class RedirectFoundDict(TypedDict):
    """`page` and `alternates` when the redirect leads to a page of this site."""

    kind: Literal["redirect"]
    location: Url
    is_permanent: bool
    page: PageLinkDict | None
    alternates: list[TranslationDict]


class GoneDict(TypedDict):
    """A page could be read here, and was withdrawn. `alternates` can still be read."""

    kind: Literal["gone"]
    message: str
    alternates: list[TranslationDict]


class NotFoundDict(TypedDict):
    """`alternates` are pages with the same slugs in other languages, and their translations.

    One of them may be in the language that was asked for, at its own address.
    """

    kind: Literal["not_found"]
    message: str
    alternates: list[TranslationDict]


#: Told apart by `kind`. The first two come with status 200, the others with 410 and 404.
ResolutionDict = PageFoundDict | RedirectFoundDict | GoneDict | NotFoundDict


# Redirects.


class RedirectMetaDict(TypedDict):
    type: Literal["wagtailredirects.Redirect"]
    detail_url: Url


class RedirectDict(TypedDict):
    """`old_path` as Wagtail keeps it: without a slash at its end, parameters in order.

    `page` when the redirect leads to a page of this site; `location` is its address then.
    """

    id: int
    meta: RedirectMetaDict
    old_path: str
    location: Url
    is_permanent: bool
    page: PageLinkDict | None


class RedirectListDict(TypedDict):
    meta: GoingOnMetaDict
    items: list[RedirectDict]


# Files.


class ImageMetaDict(TypedDict):
    """`download_url` leads to the original."""

    type: Literal["cms.Image"]
    detail_url: Url
    tags: list[str]
    download_url: Url


class ImageItemDict(ImageDict):
    meta: ImageMetaDict
    title: str


class ImageListDict(TypedDict):
    meta: GoingOnMetaDict
    items: list[ImageItemDict]


class DocumentMetaDict(TypedDict):
    type: Literal["cms.Document"]
    detail_url: Url
    tags: list[str]
    download_url: Url


class DocumentItemDict(DocumentDict):
    meta: DocumentMetaDict


class DocumentListDict(TypedDict):
    meta: GoingOnMetaDict
    items: list[DocumentItemDict]


# What somebody is typing.


class SuggestionDict(PageLinkDict):
    """A page with its title once more, in which what was typed is marked; nothing of an
    organisation that is found by another of its names.
    """

    highlighted_title: HighlightedDict


class SuggestionListDict(TypedDict):
    """`total_count` is that of `items`."""

    meta: ListMetaDict
    items: list[SuggestionDict]


# Around the pages.


class LocaleDict(TypedDict):
    """`name` is what the language calls itself, `label` is short enough for a switcher.

    `home` is absent until everybody may read it.
    """

    code: LanguageCode
    name: str
    label: str
    direction: Literal["ltr", "rtl"]
    is_default: bool
    home: PageLinkDict | None


class LocaleListDict(TypedDict):
    meta: ListMetaDict
    items: list[LocaleDict]


class MenuItemDict(PageLinkDict):
    children: list[PageLinkDict]


class NavigationDict(TypedDict):
    """`total_count` is that of `items`, without their children."""

    meta: ListMetaDict
    items: list[MenuItemDict]


class TopicItemDict(TopicDict):
    """`news_count`: how many news in this language have the topic."""

    news_count: int


class TopicListDict(TypedDict):
    meta: ListMetaDict
    items: list[TopicItemDict]


class MottoDict(TypedDict):
    text: str
    attribution: str | None


class SiteContactPointDict(TypedDict):
    """`page` is the page on which it stands, in this language or as a fallback."""

    id: int
    kind: Annotated[ChoiceDict, "ContactPointKind"]
    printed: str
    name: str | None
    phone: PhoneDict | None
    page: PageLinkDict


class SiteChannelDict(TypedDict):
    """`page` is the platform whose channel it is, in this language or as a fallback."""

    id: int
    service: Annotated[ChoiceDict, "ChannelService"]
    handle: str | None
    url: WebAddress | None
    page: PageLinkDict


class SiteDict(TypedDict):
    """What a front end shows on every page in this language: `name` is that of the site, `title`
    that of its home page, which the other texts come from too.

    `contact_points` are those of the pages directly below the home page, `channels` the active ones
    of its platforms. Being facts, they are told in every language: in one into which their page is
    not translated, that page is marked as a fallback. Planned and closed channels stand on the
    pages of their platforms.
    """

    id: int
    name: str | None
    locale: LanguageCode
    html_url: Url
    detail_url: Url
    title: str
    tagline: str | None
    motto: MottoDict | None
    share_image: ImageDict | None
    contact_points: list[SiteContactPointDict]
    channels: list[SiteChannelDict]
