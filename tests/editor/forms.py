"""What the browser posts from the page editor, for each page type: the least, and everything."""

from typing import Any

from wagtail.embeds.embeds import get_embed_hash
from wagtail.embeds.models import Embed
from wagtail.models import Page
from wagtail.test.utils.form_data import (
    inline_formset,
    nested_form_data,
    rich_text,
    streamfield,
)

from articles.models import (
    CollectionEntryPage,
    CollectionIndexPage,
    CollectionPage,
    NewsPage,
    PlatformPage,
)
from events.models import MeetingIndexPage, MeetingPage
from home.models import HomePage, StandardPage
from organizations.models import OrganizationIndexPage, OrganizationPage
from tests.factories import (
    CollectionFactory,
    DocumentFactory,
    EntryFactory,
    ImageFactory,
    MeetingFactory,
    NewsFactory,
    OrganizationFactory,
    PlatformFactory,
    StandardPageFactory,
    TopicFactory,
    home,
)

FILM = "https://www.youtube.com/watch?v=ucdil"


def listed(*items: Any) -> dict[str, Any]:
    """The form data of a ListBlock."""
    rows = {
        str(number): {"value": item, "order": str(number), "deleted": ""}
        for number, item in enumerate(items)
    }
    return rows | {"count": str(len(rows))}


def paragraph(html: str = "<p>Mətn.</p>") -> tuple[str, Any]:
    return "paragraph", rich_text(html)


def minimal_body() -> dict[str, Any]:
    return streamfield([paragraph()])


def full_body() -> dict[str, Any]:
    """Every block once."""
    image, document, page = any_of(ImageFactory), any_of(DocumentFactory), installed_page()
    Embed.objects.get_or_create(
        hash=get_embed_hash(FILM),
        defaults={"url": FILM, "type": "video", "html": "<iframe></iframe>", "title": "Film"},
    )
    picture = {"image": image.pk, "alternative_text": "Dağ kəndi", "caption": "Lahıc"}
    return streamfield(
        [
            paragraph("<p>Qalın <b>söz</b> və <i>maili</i> söz.</p><ul><li>bir</li></ul>"),
            ("heading", {"text": "Başlıq", "level": "2"}),
            ("image", picture),
            ("gallery", {"title": "Qalereya", "images": listed(picture, picture)}),
            ("quotation", {"text": "Biz birlikdə güclüyük.", "attribution": "Ad", "source": "Yer"}),
            ("callout", {"kind": "note", "title": "Qeyd", "text": rich_text("<p>Qeyd.</p>")}),
            (
                "facts",
                {"title": "Faktlar", "facts": listed({"label": "Region", "value": "İsmayıllı"})},
            ),
            (
                "figures",
                {
                    "figures": listed(
                        {"value": "20000", "comparator": "more_than", "label": "baxış"}
                    ),
                    "as_of": "2020-09",
                    "source": "Platforma",
                },
            ),
            ("table", table([["Dil", "Kənd"], ["tat", "Lahıc"]])),
            ("document", {"document": document.pk, "text": "Hesabat"}),
            ("embed", {"embed": FILM, "caption": "Film"}),
            ("page_link", {"page": page.pk, "text": "Səhifə"}),
        ]
    )


def table(rows: list[list[str]]) -> dict[str, Any]:
    """The form data of a table of texts, its first row being headings."""
    headings, *cells = rows
    return {
        "caption": "Cədvəl",
        "column": {"count": str(len(headings))}
        | {
            str(number): {"type": "text", "heading": heading, "order": number, "deleted": ""}
            for number, heading in enumerate(headings)
        },
        "row": {"count": str(len(cells))}
        | {str(number): {"order": number, "deleted": ""} for number in range(len(cells))},
        "cell": {
            str(row): {str(column): cell for column, cell in enumerate(values)}
            for row, values in enumerate(cells)
        },
    }


EMPTY = inline_formset([])

CONTACTS = inline_formset(
    [
        {"kind": "whatsapp", "printed": "(055) 669 68 89", "name": ""},
        {"kind": "phone", "printed": "(994-12) 95-25-57", "name": "Məlumat proqramı"},
        {"kind": "email", "printed": "office@example.org", "name": ""},
    ]
)
CHANNELS = inline_formset(
    [
        {"service": "youtube", "state": "active", "handle": "@platforma", "url": ""},
        {"service": "website", "state": "planned", "handle": "", "url": ""},
    ]
)
CONTRIBUTORS = inline_formset([{"name": "Nigar Həsənova", "role": "compiler"}])
HASHTAGS = inline_formset([{"tag": "#Qarabağ"}])


def promoted() -> dict[str, Any]:
    return {"seo_title": "Axtarışda", "search_description": "Təsvir", "show_in_menus": "on",
            "share_image": any_of(ImageFactory).pk}  # fmt: skip


def minimal(model: type[Page]) -> dict[str, Any]:
    """The least with which a page of this type can be published."""
    body = minimal_body()
    empty = streamfield([])
    fields: dict[type[Page], dict[str, Any]] = {
        HomePage: {"body": empty, "featured_pages": EMPTY},
        StandardPage: {"body": body, "contact_points": EMPTY},
        CollectionIndexPage: {},
        MeetingIndexPage: {},
        OrganizationIndexPage: {},
        CollectionPage: {
            "foreword": empty,
            "contributors": EMPTY,
            "supporters": EMPTY,
            "identifiers": EMPTY,
        },
        CollectionEntryPage: {"body": body, "contributors": EMPTY},
        PlatformPage: {
            "body": empty,
            "partners": EMPTY,
            "channels": EMPTY,
            "coordinators": EMPTY,
            "reach_figures": EMPTY,
            "hashtags": EMPTY,
        },
        NewsPage: {
            "lead": "Xəbər.",
            "body": empty,
            "kind": "news",
            "sources": EMPTY,
            "topics": EMPTY,
            "countries": EMPTY,
            "hashtags": EMPTY,
            "related_pages": EMPTY,
        },
        MeetingPage: {
            "lead": "Görüş.",
            "purposes": empty,
            "body": empty,
            "outcome": empty,
            "starts_day": "6",
            "starts_month": "12",
            "starts_year": "2000",
            "mode": "in_person",
            "status": "planned",
            "participations": EMPTY,
            "programme": EMPTY,
            "outputs": EMPTY,
            "contact_points": EMPTY,
        },
        OrganizationPage: {
            "description": empty,
            "kind": "ngo",
            "scope": "national",
            "other_names": EMPTY,
            "contact_points": EMPTY,
            "channels": EMPTY,
        },
    }
    return {"title": "Yeni səhifə", "slug": "yeni-sehife", "comments": EMPTY, **fields[model]}


def any_of(factory: Any) -> Any:
    """One to choose, made for the first who asks."""
    return factory._meta.model.objects.first() or factory()


def installed_page() -> Page:
    """A page to choose that no test has to make."""
    return _section(OrganizationIndexPage, "az")


def published_organization() -> OrganizationPage:
    """Saved once only: nobody asks for its revisions."""
    if page := OrganizationPage.objects.filter(title="Ümid").first():
        return page
    section = _section(OrganizationIndexPage, "az")
    page = OrganizationPage(title="Ümid", kind=OrganizationPage.Kind.NGO, locale=section.locale)
    return section.add_child(instance=page)


def full(model: type[Page]) -> dict[str, Any]:
    """Every field, every list on the page and every block."""
    body = full_body()
    organization = published_organization().pk
    image, document = any_of(ImageFactory).pk, any_of(DocumentFactory).pk
    page = installed_page().pk
    fields: dict[type[Page], dict[str, Any]] = {
        HomePage: {
            "tagline": "Üç dildə",
            "motto": "Deviz",
            "motto_attribution": "Müəllif",
            "body": body,
            "featured_pages": inline_formset([{"featured_page": page}]),
        },
        StandardPage: {"body": body, "contact_points": CONTACTS},
        CollectionIndexPage: {"introduction": "Giriş."},
        MeetingIndexPage: {"introduction": "Giriş."},
        OrganizationIndexPage: {"introduction": "Giriş."},
        CollectionPage: {
            "subtitle": "Elektron toplu",
            "foreword": body,
            "cover": image,
            "published_at": "2020-11-20 14:00",
            "publisher": organization,
            "licence": "cc-by-4.0",
            "contributors": CONTRIBUTORS,
            "supporters": inline_formset([{"organization": organization, "kind": "funder"}]),
            "identifiers": inline_formset([{"scheme": "isbn", "value": "978-9952-0-0000-0"}]),
        },
        CollectionEntryPage: {
            "abstract": "Qısa.",
            "body": body,
            "contributors": CONTRIBUTORS,
        },
        PlatformPage: {
            "aim": "Məqsəd.",
            "body": body,
            "partners": inline_formset([{"organization": organization}]),
            "channels": CHANNELS,
            "coordinators": inline_formset(
                [
                    {"country": "TR", "name": "Ad Soyad", "role": "coordinator"},
                    {"country": "PL", "name": "", "role": "coordinator", "is_vacant": "on"},
                ]
            ),
            "reach_figures": inline_formset(
                [
                    {
                        "label": "YouTube-da baxış",
                        "value": "20000",
                        "comparator": "more_than",
                        "as_of_month": "9",
                        "as_of_year": "2020",
                        "source": organization,
                    }
                ]
            ),
            "hashtags": HASHTAGS,
        },
        NewsPage: {
            "lead": "Onlayn konfrans keçirilib.",
            "body": body,
            "date_month": "9",
            "date_year": "2020",
            "kind": "report",
            "image": image,
            "sources": inline_formset(
                [
                    {"role": "informed_by", "organization": organization, "name": "", "url": ""},
                    {"role": "reported_by", "organization": "", "name": "Trend",
                     "url": "https://example.org"},
                ]
            ),
            "topics": inline_formset([{"topic": any_of(TopicFactory).pk}]),
            "countries": inline_formset([{"country": "TR"}, {"country": "CA"}]),
            "hashtags": HASHTAGS,
            "related_pages": inline_formset([{"related_page": page}]),
        },
        MeetingPage: {
            "lead": "Birinci regional görüş.",
            "purposes": body,
            "body": body,
            "outcome": body,
            "date_note": "İl mənbədə yoxdur.",
            "venue": "Mədəniyyət evi",
            "city": "Mingəçevir",
            "starts_day": "6",
            "starts_month": "12",
            "starts_year": "2000",
            "starts_inferred": "on",
            "starts_at": "10:00",
            "ends_day": "7",
            "ends_month": "12",
            "ends_year": "2000",
            "ends_at": "18:00",
            "mode": "hybrid",
            "status": "held",
            "country": "AZ",
            "released_on": "2000-11-30",
            "released_by": organization,
            "participations": inline_formset(
                [
                    {"role": "organizer", "organization": organization, "comparator": "exactly"},
                    {"role": "speaker", "person": "Ad Soyad", "comparator": "exactly"},
                    {
                        "role": "participant",
                        "scope": "local",
                        "group": "Gəncədən QHT-lər",
                        "count": "30",
                        "comparator": "more_than",
                    },
                ]
            ),
            "programme": inline_formset(
                [{"title": "Təqdimatlar", "starts_at": "10:30", "organization": organization}]
            ),
            "outputs": inline_formset(
                [
                    {"promise": "Hesabat", "audience": "QHT-lər", "due_year": "2001",
                     "state": "published", "document": document}
                ]
            ),
            "contact_points": CONTACTS,
        },
        OrganizationPage: {
            "acronym": "ÜİB",
            "description": body,
            "kind": "ngo",
            "scope": "international",
            "country": "AZ",
            "city": "Bakı",
            "founded_year": "1999",
            "part_of": organization,
            "logo": image,
            "verified_on": "2024-02-29",
            "other_names": inline_formset([{"name": "Köhnə ad", "kind": "former"}]),
            "contact_points": CONTACTS,
            "channels": CHANNELS,
        },
    }  # fmt: skip
    return minimal(model) | promoted() | fields[model]


def posted(fields: dict[str, Any], action: str = "publish") -> dict[str, Any]:
    """Flat form data, with the button that was pressed; `action` is empty to save a draft."""
    return nested_form_data(fields) | ({f"action-{action}": "on"} if action else {})


#: Page types that editors make, with the page below which they make one.
PARENTS = {
    StandardPage: home,
    CollectionPage: lambda language="az": _section(CollectionIndexPage, language),
    CollectionEntryPage: lambda language="az": CollectionFactory(language=language),
    PlatformPage: home,
    NewsPage: lambda language="az": PlatformFactory(language=language),
    MeetingPage: lambda language="az": _section(MeetingIndexPage, language),
    OrganizationPage: lambda language="az": _section(OrganizationIndexPage, language),
}

#: Page types of which an installation has one a language.
SECTIONS = [CollectionIndexPage, MeetingIndexPage, OrganizationIndexPage, HomePage]

TYPES = [*PARENTS, *SECTIONS]

FACTORIES = {
    factory._meta.model: factory
    for factory in (
        StandardPageFactory,
        CollectionFactory,
        EntryFactory,
        PlatformFactory,
        NewsFactory,
        MeetingFactory,
        OrganizationFactory,
    )
}


def any_page(model: type[Page], language: str = "az") -> Page:
    """A published page of this type."""
    if model in FACTORIES:
        return FACTORIES[model](language=language)
    return model.objects.get(locale__language_code=language)


def _section(model: type[Page], language: str) -> Page:
    return model.objects.get(locale__language_code=language)
