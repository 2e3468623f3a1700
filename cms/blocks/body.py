from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.fields import StreamField

from cms.blocks.facts import FactsBlock, FiguresBlock
from cms.blocks.ids import give_ids
from cms.blocks.media import DocumentBlock, EmbedBlock, GalleryBlock, ImageBlock
from cms.blocks.tables import TableBlock
from cms.blocks.text import (
    CalloutBlock,
    HeadingBlock,
    PageLinkBlock,
    ParagraphBlock,
    QuotationBlock,
)


class BodyBlock(blocks.StreamBlock):
    """Every long text of the project."""

    paragraph = ParagraphBlock()
    heading = HeadingBlock()
    image = ImageBlock()
    gallery = GalleryBlock()
    quotation = QuotationBlock()
    callout = CalloutBlock()
    facts = FactsBlock()
    figures = FiguresBlock()
    table = TableBlock()
    document = DocumentBlock()
    embed = EmbedBlock()
    page_link = PageLinkBlock()

    def get_prep_value(self, value: Any) -> Any:
        raw = super().get_prep_value(value)
        give_ids(self, raw)
        return raw


def body_field(verbose_name: Any = None, **options: Any) -> StreamField:
    return StreamField(BodyBlock(), verbose_name=verbose_name or _("text"), **options)
