"""What a program writes for each page type, as JSON: every field, every list and every block."""

from typing import Any

from wagtail.embeds.embeds import get_embed_hash
from wagtail.embeds.models import Embed
from wagtail.models import Page

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
from tests.editor.forms import FILM, installed_page, published_organization
from tests.factories import DocumentFactory, ImageFactory, TopicFactory


def written_body() -> list[dict[str, Any]]:
    """Every block once, with the defaults of nothing left to chance."""
    Embed.objects.get_or_create(
        hash=get_embed_hash(FILM),
        defaults={"url": FILM, "type": "video", "html": "<iframe></iframe>", "title": "Film"},
    )
    picture = {
        "image": ImageFactory().pk,
        "alternative_text": "Dağ kəndi",
        "is_decorative": False,
        "caption": "Lahıc",
    }
    blocks = {
        "paragraph": "<p>Qalın <b>söz</b> və <i>maili</i> söz.</p><ul><li>bir</li></ul>",
        "heading": {"text": "Başlıq", "level": "2"},
        "image": picture,
        "gallery": {"title": "Qalereya", "images": [picture, picture]},
        "quotation": {"text": "Biz birlikdə güclüyük.", "attribution": "Ad", "source": "Yer"},
        "callout": {"kind": "note", "title": "Qeyd", "text": "<p>Qeyd.</p>"},
        "facts": {
            "title": "Faktlar",
            "facts": [
                {"label": "Region", "value": "İsmayıllı"},
                {"label": "Hündürlük", "value": "1200 metr"},
            ],
        },
        "figures": {
            "figures": [{"value": 20000, "comparator": "more_than", "label": "baxış"}],
            "as_of": "2020-09",
            "source": "Platforma",
        },
        "table": {
            "caption": "Cədvəl",
            "columns": [{"type": "text", "heading": "Dil"}, {"type": "text", "heading": "Kənd"}],
            "rows": [{"values": ["tat", "Nüdi"]}],
        },
        "document": {"document": DocumentFactory().pk, "text": "Sənədə keçid"},
        "embed": {"embed": FILM, "caption": "Film"},
        "page_link": {"page": installed_page().pk, "text": "Səhifə"},
    }
    return [{"type": kind, "value": value} for kind, value in blocks.items()]


CONTACTS = [
    {"kind": "whatsapp", "printed": "(055) 669 68 89", "name": ""},
    {"kind": "phone", "printed": "(994-12) 95-25-57", "name": "Məlumat proqramı"},
]
CHANNELS = [
    {"service": "youtube", "state": "active", "handle": "@platforma", "url": ""},
    {"service": "website", "state": "planned", "handle": "", "url": "https://example.org/"},
]
CONTRIBUTORS = [{"name": "Nigar Həsənova", "role": "compiler"}]
HASHTAGS = [{"tag": "Qarabağ"}]


def written(model: type[Page]) -> dict[str, Any]:
    body, organization, page = written_body(), published_organization().pk, installed_page().pk
    image, document, topic = ImageFactory().pk, DocumentFactory().pk, TopicFactory().pk
    introduction = {"introduction": "Giriş."}
    fields: dict[type[Page], dict[str, Any]] = {
        HomePage: {
            "tagline": "Üç dildə",
            "motto": "Deviz",
            "motto_attribution": "Müəllif",
            "body": body,
            "featured_pages": [{"featured_page": page}],
        },
        StandardPage: {"body": body, "contact_points": CONTACTS},
        CollectionIndexPage: introduction,
        MeetingIndexPage: introduction,
        OrganizationIndexPage: introduction,
        CollectionPage: {
            "subtitle": "Elektron toplu",
            "foreword": body,
            "cover": image,
            "published_at": "2020-11-20T14:00:00+04:00",
            "publisher": organization,
            "licence": "cc-by-4.0",
            "contributors": CONTRIBUTORS,
            "supporters": [{"organization": organization, "kind": "funder"}],
            "identifiers": [{"scheme": "isbn", "value": "978-9952-0-0000-0"}],
        },
        CollectionEntryPage: {"abstract": "Qısa.", "body": body, "contributors": CONTRIBUTORS},
        PlatformPage: {
            "aim": "Məqsəd.",
            "body": body,
            "partners": [{"organization": organization}],
            "channels": CHANNELS,
            "coordinators": [
                {"country": "TR", "name": "Ad Soyad", "role": "coordinator", "is_vacant": False},
                {"country": "PL", "name": "", "role": "coordinator", "is_vacant": True},
            ],
            "reach_figures": [
                {
                    "label": "YouTube-da baxış",
                    "value": 20000,
                    "comparator": "more_than",
                    "as_of": "2020-09",
                    "source": organization,
                }
            ],
            "hashtags": HASHTAGS,
        },
        NewsPage: {
            "lead": "Onlayn konfrans keçirilib.",
            "body": body,
            "date": "2020-09",
            "kind": "report",
            "image": image,
            "sources": [
                {"role": "informed_by", "organization": organization, "name": "", "url": ""},
                {
                    "role": "reported_by",
                    "organization": None,
                    "name": "Trend",
                    "url": "https://example.org/",
                },
            ],
            "topics": [{"topic": topic}],
            "countries": [{"country": "TR"}, {"country": "CA"}],
            "hashtags": HASHTAGS,
            "related_pages": [{"related_page": page}],
        },
        MeetingPage: {
            "lead": "Birinci regional görüş.",
            "purposes": body,
            "body": body,
            "outcome": body,
            "date_note": "İl mənbədə yoxdur.",
            "venue": "Mədəniyyət evi",
            "city": "Mingəçevir",
            "starts": "2000?-12-06",
            "starts_at": "10:00:00",
            "ends": "2000-12-07",
            "ends_at": "18:00:00",
            "mode": "hybrid",
            "status": "held",
            "country": "AZ",
            "released_on": "2000-11-30",
            "released_by": organization,
            "participations": [
                {
                    "role": "organizer",
                    "scope": "",
                    "organization": organization,
                    "person": "",
                    "group": "",
                    "count": None,
                    "comparator": "exactly",
                },
                {
                    "role": "participant",
                    "scope": "local",
                    "organization": None,
                    "person": "",
                    "group": "Gəncədən QHT-lər",
                    "count": 30,
                    "comparator": "more_than",
                },
            ],
            "programme": [
                {"title": "Təqdimatlar", "starts_at": "10:30:00", "organization": organization}
            ],
            "outputs": [
                {
                    "promise": "Hesabat",
                    "audience": "QHT-lər",
                    "due": "2001",
                    "state": "published",
                    "document": document,
                }
            ],
            "contact_points": CONTACTS,
        },
        OrganizationPage: {
            "acronym": "ÜİB",
            "description": body,
            "kind": "ngo",
            "scope": "international",
            "country": "AZ",
            "city": "Bakı",
            "founded": "1999",
            "part_of": organization,
            "logo": image,
            "verified_on": "2024-02-29",
            "other_names": [{"name": "Köhnə ad", "kind": "former"}],
            "contact_points": CONTACTS,
            "channels": CHANNELS,
        },
    }
    return {
        "title": "Yeni səhifə",
        "seo_title": "Axtarışda",
        "search_description": "Təsvir",
        "show_in_menus": True,
        "share_image": image,
        **fields[model],
    }
