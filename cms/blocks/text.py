from django.utils.translation import gettext_lazy as _
from wagtail import blocks

#: What an editor can do inside a paragraph. Headings are blocks, so that a text has an outline.
RICH_TEXT_FEATURES = ["bold", "italic", "link", "document-link", "ol", "ul"]


class HeadingBlock(blocks.StructBlock):
    text = blocks.CharBlock(label=_("Text"), max_length=255)
    level = blocks.ChoiceBlock(
        label=_("Level"),
        choices=[("2", _("Heading")), ("3", _("Subheading"))],
        default="2",
    )

    class Meta:
        label = _("Heading")
        icon = "title"
        group = _("Text")
        template = "cms/blocks/heading.html"
        form_layout = ["text", "level"]


class ParagraphBlock(blocks.RichTextBlock):
    def __init__(self, **kwargs: object) -> None:
        super().__init__(features=RICH_TEXT_FEATURES, **kwargs)

    class Meta:
        label = _("Paragraph")
        icon = "pilcrow"
        group = _("Text")
        template = "cms/blocks/paragraph.html"


class QuotationBlock(blocks.StructBlock):
    text = blocks.TextBlock(
        label=_("Quotation"),
        help_text=_("Without quotation marks: each language adds its own."),
    )
    attribution = blocks.CharBlock(label=_("Who said it"), max_length=255, required=False)
    source = blocks.CharBlock(
        label=_("Where"),
        max_length=255,
        required=False,
        help_text=_("The document or occasion, and its date if it is known."),
    )

    class Meta:
        label = _("Quotation")
        icon = "openquote"
        group = _("Text")
        template = "cms/blocks/quotation.html"


class CalloutBlock(blocks.StructBlock):
    """A note beside the text: background, or something the reader must not miss."""

    kind = blocks.ChoiceBlock(
        label=_("Kind"),
        choices=[("note", _("Note")), ("important", _("Important"))],
        default="note",
    )
    title = blocks.CharBlock(label=_("Title"), max_length=255, required=False)
    text = blocks.RichTextBlock(label=_("Text"), features=["bold", "italic", "link"])

    class Meta:
        label = _("Callout")
        icon = "help"
        group = _("Text")
        template = "cms/blocks/callout.html"


class PageLinkBlock(blocks.StructBlock):
    page = blocks.PageChooserBlock(
        label=_("Page"),
        help_text=_(
            "Choose the original; each reader is led to the page in the reader’s language."
        ),
    )
    text = blocks.CharBlock(
        label=_("Text of the link"),
        max_length=255,
        required=False,
        help_text=_("Leave it empty to show the page’s title."),
    )

    class Meta:
        label = _("Link to a page")
        icon = "doc-empty-inverse"
        group = _("Links and files")
        template = "cms/blocks/page_link.html"
