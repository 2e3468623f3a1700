from django.utils.html import format_html
from wagtail.documents.rich_text import DocumentLinkHandler
from wagtail.rich_text.pages import PageLinkHandler

from cms.languages.active import active_language
from cms.page_links import PageLink, find_links
from cms.private_files import private_collection_ids


class ReadersPageLinkHandler(PageLinkHandler):
    """Leads to the page in the active language, says so where it cannot, and never to a draft.

    Wagtail's own handler links drafts and private pages, and does not say in which language the
    page is.
    """

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, str]]) -> list[str]:
        ids = [int(pk) if (pk := attrs.get("id", "")).isdecimal() else None for attrs in attrs_list]
        links = find_links(ids, active_language())
        return [_opening_tag(links.get(pk) if pk else None) for pk in ids]


class ReadersDocumentLinkHandler(DocumentLinkHandler):
    """Never leads to a file that not everybody may have, as Wagtail's own handler does."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, str]]) -> list[str]:
        private = private_collection_ids()
        return [
            format_html('<a href="{}">', document.url)
            if document and document.collection_id not in private
            else "<a>"
            for document in cls.get_many(attrs_list)
        ]


def _opening_tag(link: PageLink | None) -> str:
    if link is None:
        return "<a>"
    if link.is_fallback:
        return format_html('<a href="{}" hreflang="{}">', link.page.get_url(), link.language.code)
    return format_html('<a href="{}">', link.page.get_url())
