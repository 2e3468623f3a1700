"""The JSON shapes of the delivery API: one for each kind of value, in fields and blocks alike.

What is absent is `None`; addresses are absolute; texts are in the language of the page that they
stand on.
"""

from typing import Annotated, Literal, TypedDict

Precision = Literal["year", "month", "day"]
TranslationState = Literal["original", "up_to_date", "outdated", "detached"]

# Texts of a kind. The schema says of each name how such a text looks: cms.api.schema.kinds.
Url = Annotated[str, "Url"]
WebAddress = Annotated[str, "WebAddress"]
Day = Annotated[str, "Day"]
Edtf = Annotated[str, "Edtf"]
E164 = Annotated[str, "E164"]
Slug = Annotated[str, "Slug"]
RichText = Annotated[str, "RichText"]
Color = Annotated[str, "Color"]
LanguageCode = Annotated[str, "LanguageCode"]
CountryCode = Annotated[str, "CountryCode"]
PageType = Annotated[str, "PageType"]


class ErrorDict(TypedDict):
    """What is said in place of an answer: what is wrong, and what would be right."""

    message: str


class ChoiceDict(TypedDict):
    """One of a fixed set: `value` for programs, `label` for readers."""

    value: str
    label: str


class CountryDict(TypedDict):
    """`code` by ISO 3166-1 alpha-2."""

    code: CountryCode
    name: str


class PartialDateDict(TypedDict):
    """A date as precise as its source: `edtf` by ISO 8601-2, its bounds as days."""

    edtf: Edtf
    precision: Precision
    year_is_inferred: bool
    earliest: Day
    latest: Day
    display: str


class PeriodDict(TypedDict):
    """From the beginning to the end, as readers write it: “6–8 dekabr 2000”. Of one date, that."""

    earliest: Day
    latest: Day
    display: str


class NumberDict(TypedDict):
    """A number as its source gives it, such as “more than 20 000”."""

    value: int
    comparator: Annotated[ChoiceDict, "Comparator"]
    display: str


class PhoneDict(TypedDict):
    """`e164` and `url` only for a number of today's numbering plan."""

    printed: str
    e164: E164 | None
    url: Url | None


class PersonDict(TypedDict):
    """A person as printed in the source."""

    name: str


class FocalPointDict(TypedDict):
    """The centre and the size of what must stay in view, in pixels of the original."""

    x: int
    y: int
    width: int
    height: int


class SourceDict(TypedDict):
    """A `<source>` of a `<picture>`."""

    type: str
    srcset: str


class ImageDict(TypedDict):
    """`src` is what a browser without `<picture>` shows; `sources` are in order of preference.

    `width` and `height` are those of the original, in pixels; all renditions have its proportions.
    `dominant_color` can stand in its place until it is there; `None` when nobody has looked yet.
    `alternative_text` is empty for a decoration, and `None` when nobody wrote one. Texts that the
    library lacks in a language are told in another: each comes with the language that it is in.
    """

    id: int
    alternative_text: str | None
    alternative_text_locale: LanguageCode | None
    caption: str | None
    caption_locale: LanguageCode | None
    credit: str | None
    credit_locale: LanguageCode | None
    width: int
    height: int
    focal_point: FocalPointDict | None
    dominant_color: Color | None
    src: Url
    sources: list[SourceDict]


class DocumentDict(TypedDict):
    """`type` is a media type, `size` is in bytes, `language` that in which the document is written.

    `title_locale` is the language of the title; `None` when nobody said which it is.
    """

    id: int
    title: str
    title_locale: LanguageCode | None
    url: Url
    filename: str
    type: str
    size: int | None
    language: LanguageCode | None


class PageLinkDict(TypedDict):
    """`is_fallback`: the page is not in the language of the page that links to it."""

    id: int
    type: PageType
    title: str
    url: Url
    locale: LanguageCode
    is_fallback: bool


class OrganizationDict(PageLinkDict):
    acronym: str | None


class ChapterDict(PageLinkDict):
    """An entry of a collection, with the sections below it."""

    sections: list[PageLinkDict]


class EmbedDict(TypedDict):
    """What the provider said when the editor saved; `html` and the rest are `None` when it did not.

    `url` is then what remains: a plain link.
    """

    url: WebAddress
    title: str | None
    html: str | None
    provider: str | None
    author: str | None
    thumbnail_url: WebAddress | None
    width: int | None
    height: int | None


class TopicDict(TypedDict):
    id: int
    slug: Slug
    name: str


class TextPartDict(TypedDict):
    text: str
    is_match: bool


class HighlightedDict(TypedDict):
    """`html` is escaped, with `<mark>` around what matches; `parts`, one after the other, are the
    same for those who do not write HTML.
    """

    html: str
    parts: list[TextPartDict]


class HighlightDict(HighlightedDict):
    """Why a search found the page: in `field`, at the words that match.

    A long text is cut down to the part in which they stand. `html` is escaped, with `<mark>` around
    what matches; `parts`, one after the other, are the same for those who do not write HTML.
    """

    field: str


class TranslationDict(TypedDict):
    """The same page in another language."""

    locale: LanguageCode
    id: int
    title: str
    html_url: Url
    detail_url: Url
    state: TranslationState


class TranslationStateDict(TypedDict):
    """How many of the original's `total` texts are `translated` by now, and how many `changed`
    since this page was published; nothing of an original, or of a page that follows none.
    """

    state: TranslationState
    translated: int | None
    total: int | None
    changed: int | None


class ParentMetaDict(TypedDict):
    type: PageType
    detail_url: Url
    html_url: Url


class ParentDict(TypedDict):
    id: int
    meta: ParentMetaDict
    title: str
