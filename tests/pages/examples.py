"""A page of each type with everything that it can have, so that every line of its template runs."""

import datetime
from collections.abc import Callable
from typing import Any

from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, Translation, TranslationSource

from articles.models import (
    CollectionContributor,
    CollectionEntryPage,
    CollectionIdentifier,
    CollectionIndexPage,
    CollectionPage,
    CollectionSupporter,
    Coordinator,
    EntryContributor,
    NewsCountry,
    NewsHashtag,
    NewsPage,
    NewsRelatedPage,
    NewsSource,
    NewsTopic,
    PlatformChannel,
    PlatformHashtag,
    PlatformPage,
    PlatformPartner,
    ReachFigure,
)
from cms.translation.entering import enter_translation
from events.models import (
    MeetingContactPoint,
    MeetingIndexPage,
    MeetingPage,
    MeetingParticipation,
    Output,
    ProgrammeItem,
)
from home.models import FeaturedPage, HomePage, StandardPage, StandardPageContactPoint
from organizations.models import (
    OrganizationChannel,
    OrganizationContactPoint,
    OrganizationIndexPage,
    OrganizationPage,
    OtherName,
)
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
    body,
)


def image_value(image: Any, text: str = "Dağlar", **others: Any) -> dict[str, Any]:
    values = {"image": image.pk, "alternative_text": text, "is_decorative": False, "caption": ""}
    return values | others


def _shared(factory: Any, title: str, **fields: Any) -> Any:
    """The one of this title, which is made for the first who asks."""
    model = factory._meta.model
    return model.objects.filter(title=title).first() or factory(title=title, **fields)


def full_body() -> str:
    """Every kind of block, in an order that an editor might choose."""
    page = _shared(StandardPageFactory, title="Məqsəd")
    image = _shared(ImageFactory, title="Dağlar", credit="Foto: R. Əliyev")
    document = _shared(DocumentFactory, title="Hesabat")
    rich = (
        f'<p>Mətn, <a linktype="page" id="{page.pk}">səhifə</a>, '
        f'<a linktype="document" id="{document.pk}">sənəd</a>, '
        '<a href="https://example.org/">sayt</a> və <b>qalın</b>.</p><ul><li>Bənd</li></ul>'
    )
    return body(
        ("paragraph", rich),
        ("heading", {"text": "Başlıq", "level": "2"}),
        ("heading", {"text": "Yarımbaşlıq", "level": "3"}),
        ("image", image_value(image, caption="Qış")),
        ("gallery", {"title": "Şəkillər", "images": [image_value(image), image_value(image)]}),
        ("gallery", {"title": "", "images": [image_value(image), image_value(image)]}),
        ("quotation", {"text": "Söz", "attribution": "Müəllif", "source": "Kitab"}),
        ("callout", {"kind": "note", "title": "Qeyd üçün", "text": "<p>Qeyd</p>"}),
        ("callout", {"kind": "important", "title": "", "text": "<p>Vacib</p>"}),
        ("facts", {"title": "Faktlar", "facts": [{"label": "Hündürlük", "value": "2 000 m"}]}),
        (
            "figures",
            {
                "figures": [{"value": 20000, "comparator": "more_than", "label": "oxucu"}],
                "as_of": "2020-09",
                "source": "Mənbə",
            },
        ),
        (
            "table",
            {
                "caption": "Cədvəl adı",
                "columns": [{"type": "text", "heading": "Ad"}, {"type": "text", "heading": "Yer"}],
                "rows": [{"values": ["Bir", "Bakı"]}, {"values": ["İki", "Gəncə"]}],
            },
        ),
        ("document", {"document": document.pk, "text": "Hesabat"}),
        ("embed", {"embed": "https://video.example.org/watch?v=1", "caption": "Film"}),
        ("page_link", {"page": page.pk, "text": ""}),
        ("page_link", {"page": page.pk, "text": "Davamı"}),
    )


def translate_everything(page: Page, language_code: str) -> Page:
    """Publishes a translation in which every text is marked with the code."""
    source, _ = TranslationSource.update_or_create_from_instance(page)
    segments = StringSegment.objects.filter(source=source).select_related("string")
    texts = {row.string.data: f"{row.string.data} [{language_code}]" for row in segments}
    return enter_translation(page, Locale.objects.get(language_code=language_code), texts)


def row(model: Any, language_code: str, **fields: Any) -> Any:
    return model(locale=Locale.objects.get(language_code=language_code), **fields)


def publish(page: Page, **fields: Any) -> Page:
    """A translation is written by hand as well, once it stops following its original."""
    Translation.objects.filter(
        source__object_id=page.translation_key, target_locale=page.locale_id
    ).update(enabled=False)
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def full_home(code: str) -> HomePage:
    home = HomePage.objects.get(locale__language_code=code)
    featured = [
        StandardPageFactory(title="Haqqımızda", share_image=ImageFactory()),
        NewsFactory(title="Xəbər", date="2020-11-20"),
    ]
    home.featured_pages = [row(FeaturedPage, code, featured_page=page) for page in featured]
    return publish(
        home, tagline="Üç dildə", motto="Birlik.", motto_attribution="Şair", body=full_body()
    )


def full_standard_page(code: str) -> StandardPage:
    parent = StandardPageFactory(
        language=code,
        title="Haqqımızda",
        seo_title="Biz kimik",
        search_description="Biz haqqında",
        share_image=ImageFactory(),
        show_in_menus=True,
        body=full_body(),
        contact_points=[
            row(StandardPageContactPoint, code, kind="phone", printed="+994 12 493 00 11"),
            row(StandardPageContactPoint, code, kind="email", printed="info@example.org"),
            row(StandardPageContactPoint, code, kind="address", printed="Bakı", name="Qəbul"),
        ],
    )
    StandardPageFactory(language=code, parent=parent, title="Tarix")
    return parent


def full_collection_index(code: str) -> CollectionIndexPage:
    CollectionFactory(
        language=code,
        title="Toplu",
        subtitle="Alt başlıq",
        cover=ImageFactory(),
        published_at=datetime.datetime(2013, 5, 1, 12, tzinfo=datetime.UTC),
    )
    return publish(
        CollectionIndexPage.objects.get(locale__language_code=code), introduction="Giriş sözü."
    )


def full_collection(code: str) -> CollectionPage:
    organization = OrganizationFactory(title="Nəşriyyat")
    collection = CollectionFactory(
        language=code,
        title="Toplu",
        subtitle="Alt başlıq",
        foreword=full_body(),
        cover=ImageFactory(),
        published_at=datetime.datetime(2013, 5, 1, 12, tzinfo=datetime.UTC),
        publisher=organization,
        licence="all-rights-reserved",
        contributors=[row(CollectionContributor, code, name="Aytən", role="editor")],
        supporters=[row(CollectionSupporter, code, organization=organization, kind="funder")],
        identifiers=[
            row(CollectionIdentifier, code, scheme="isbn", value="978-9952-0-0000-0"),
            row(CollectionIdentifier, code, scheme="url", value="https://example.org/toplu"),
        ],
    )
    entry = EntryFactory(language=code, parent=collection, title="Məqalə", abstract="Qısaca.")
    EntryFactory(language=code, parent=entry, title="Bölmə")
    return collection


def full_entry(code: str) -> CollectionEntryPage:
    collection = CollectionFactory(language=code, title="Toplu")
    EntryFactory(language=code, parent=collection, title="Əvvəlki")
    entry = EntryFactory(
        language=code,
        parent=collection,
        title="Məqalə",
        abstract="Qısaca.",
        body=full_body(),
        contributors=[row(EntryContributor, code, name="Aytən", role="author")],
    )
    EntryFactory(language=code, parent=collection, title="Sonrakı")
    EntryFactory(language=code, parent=entry, title="Bölmə", abstract="Bölmə haqqında.")
    return entry


def full_platform(code: str) -> PlatformPage:
    organization = OrganizationFactory(title="Tərəfdaş")
    platform = PlatformFactory(
        language=code,
        title="Platforma",
        aim="Məqsəd budur.",
        body=full_body(),
        partners=[row(PlatformPartner, code, organization=organization)],
        channels=[
            row(PlatformChannel, code, service="website", url="https://example.org/"),
            row(PlatformChannel, code, service="youtube", handle="Kanal", state="planned"),
        ],
        coordinators=[
            row(Coordinator, code, country="AZ", name="Rəşad"),
            row(Coordinator, code, country="DE", is_vacant=True, role="deputy"),
            row(Coordinator, code, country="TR"),
        ],
        reach_figures=[
            row(ReachFigure, code, label="Baxış", value=20000, as_of="2020-09"),
            row(
                ReachFigure, code, label="Üzv", value=300, as_of="2020", source=organization,
                comparator="more_than",
            ),
        ],
        hashtags=[row(PlatformHashtag, code, tag="birlik")],
    )  # fmt: skip
    NewsFactory(language=code, parent=platform, title="Xəbər", date="2020-11", image=ImageFactory())
    return platform


def full_news(code: str) -> NewsPage:
    organization = OrganizationFactory(title="Agentlik")
    related = StandardPageFactory(title="Əlaqəli")
    return NewsFactory(
        language=code,
        parent=PlatformFactory(language=code, title="Platforma"),
        title="Konfrans",
        lead="Keçirilib.",
        body=full_body(),
        date="2020-11-20",
        kind="press_release",
        image=ImageFactory(credit="R. Əliyev"),
        sources=[
            row(NewsSource, code, role="informed_by", organization=organization),
            row(NewsSource, code, role="reported_by", name="Qəzet", url="https://example.org/"),
        ],
        topics=[row(NewsTopic, code, topic=TopicFactory())],
        countries=[row(NewsCountry, code, country="AZ"), row(NewsCountry, code, country="GE")],
        hashtags=[row(NewsHashtag, code, tag="konfrans")],
        related_pages=[row(NewsRelatedPage, code, related_page=related)],
    )


def full_meeting_index(code: str) -> MeetingIndexPage:
    MeetingFactory(language=code, title="Keçmiş", starts="2000?-12-06", city="Bakı")
    MeetingFactory(language=code, title="Gələcək", starts="2999", ends="2999")
    return publish(
        MeetingIndexPage.objects.get(locale__language_code=code), introduction="Giriş sözü."
    )


def full_meeting(code: str) -> MeetingPage:
    organization = OrganizationFactory(title="Təşkilatçı")
    return MeetingFactory(
        language=code,
        title="Görüş",
        lead="Görüş haqqında.",
        purposes=full_body(),
        body=full_body(),
        outcome=full_body(),
        date_note="İl təxminidir.",
        venue="Zal",
        city="Bakı",
        country="AZ",
        starts="2000-12-06",
        starts_at=datetime.time(10),
        ends="2000-12-07",
        ends_at=datetime.time(18, 30),
        mode="hybrid",
        status="held",
        released_on=datetime.date(2000, 12, 8),
        released_by=organization,
        participations=[
            row(MeetingParticipation, code, role="organizer", organization=organization),
            row(
                MeetingParticipation, code, role="speaker", person="Leyla", scope="local",
                organization=organization,
            ),
            row(
                MeetingParticipation, code, role="participant", group="QHT-lər", count=30,
                comparator="about",
            ),
        ],
        programme=[
            row(ProgrammeItem, code, title="Açılış", starts_at=datetime.time(10)),
            row(ProgrammeItem, code, title="Çıxış", organization=organization),
        ],
        outputs=[
            row(
                Output, code, promise="Hesabat", audience="hamı", due="2001-01",
                state="published", document=DocumentFactory(),
            ),
            row(Output, code, promise="Kitab"),
        ],
        contact_points=[row(MeetingContactPoint, code, kind="fax", printed="93-00-11")],
    )  # fmt: skip


def full_directory(code: str) -> OrganizationIndexPage:
    OrganizationFactory(language=code, title="Cəmiyyət", acronym="C", city="Bakı", country="AZ")
    return publish(
        OrganizationIndexPage.objects.get(locale__language_code=code), introduction="Giriş sözü."
    )


def full_organization(code: str) -> OrganizationPage:
    return OrganizationFactory(
        language=code,
        title="Cəmiyyət",
        acronym="CM",
        description=full_body(),
        country="AZ",
        city="Bakı",
        founded="1995",
        part_of_id=OrganizationFactory(title="Birlik").pk,
        logo=ImageFactory(),
        verified_on=datetime.date(2020, 1, 2),
        other_names=[row(OtherName, code, name="Köhnə ad", kind="former")],
        contact_points=[
            row(OrganizationContactPoint, code, kind="mobile", printed="050 000 00 00")
        ],
        channels=[row(OrganizationChannel, code, service="facebook", url="https://example.org/f")],
    )


#: Makes an original in the language of this code.
EXAMPLES: dict[type[Page], Callable[[str], Page]] = {
    HomePage: full_home,
    StandardPage: full_standard_page,
    CollectionIndexPage: full_collection_index,
    CollectionPage: full_collection,
    CollectionEntryPage: full_entry,
    PlatformPage: full_platform,
    NewsPage: full_news,
    MeetingIndexPage: full_meeting_index,
    MeetingPage: full_meeting,
    OrganizationIndexPage: full_directory,
    OrganizationPage: full_organization,
}

#: One of each in every language from the first day on, as translations of each other.
INSTALLED = {HomePage, CollectionIndexPage, MeetingIndexPage, OrganizationIndexPage}
