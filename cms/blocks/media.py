from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.embeds.blocks import EmbedBlock as WagtailEmbedBlock
from wagtail.images.blocks import ImageChooserBlock


class ImageValue(blocks.StructValue):
    @property
    def alt(self) -> str:
        """For the attribute of the same name: of this use, else of the library."""
        if self["is_decorative"] or self["alternative_text"] or self["image"] is None:
            return str(self["alternative_text"])
        return str(self["image"].default_alt_text)


class ImageBlock(blocks.StructBlock):
    """An image with what it shows here: the same picture says different things in two texts."""

    image = ImageChooserBlock(label=_("Image"))
    alternative_text = blocks.CharBlock(
        label=_("Alternative text"),
        max_length=255,
        required=False,
        help_text=_(
            "What the picture shows here, for those who cannot see it. Leave it empty to use the "
            "image’s own alternative text; if the picture is mere decoration, tick that below."
        ),
    )
    is_decorative = blocks.BooleanBlock(label=_("The picture is decoration"), required=False)
    caption = blocks.CharBlock(label=_("Caption"), max_length=500, required=False)

    class Meta:
        label = _("Image")
        icon = "image"
        group = _("Pictures and media")
        template = "cms/blocks/image.html"
        value_class = ImageValue

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        image = value["image"]
        in_library = image and (
            image.is_decorative or any(row.alternative_text for row in image.texts.all())
        )
        is_described = bool(value["alternative_text"])
        if is_described == value["is_decorative"] and (is_described or not in_library):
            message = (
                _("Either describe the picture or mark it as decoration, not both.")
                if value["is_decorative"]
                else _("Describe what the picture shows, or tick that it is decoration.")
            )
            raise blocks.StructBlockValidationError(
                block_errors={"alternative_text": ValidationError(message)}
            )
        return value


class GalleryBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), max_length=255, required=False)
    images = blocks.ListBlock(ImageBlock(), label=_("Images"), min_num=2)

    class Meta:
        label = _("Gallery")
        icon = "image"
        group = _("Pictures and media")
        template = "cms/blocks/gallery.html"


class DocumentBlock(blocks.StructBlock):
    document = DocumentChooserBlock(label=_("Document"))
    text = blocks.CharBlock(
        label=_("Text of the link"),
        max_length=255,
        required=False,
        help_text=_("Leave it empty to show the document’s title."),
    )

    class Meta:
        label = _("Document")
        icon = "doc-full"
        group = _("Links and files")
        template = "cms/blocks/document.html"


class EmbedBlock(blocks.StructBlock):
    """Something from another service, such as a film; a plain link until a reader asks for it."""

    embed = WagtailEmbedBlock(
        label=_("Address"), help_text=_("The address of the film, as the browser shows it.")
    )
    caption = blocks.CharBlock(label=_("Caption"), max_length=500, required=False)

    class Meta:
        label = _("Film or other embed")
        icon = "media"
        group = _("Pictures and media")
        template = "cms/blocks/embed.html"
