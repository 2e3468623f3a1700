from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.facts.fields import validate_partial_date
from cms.facts.numbers import Comparator


class PartialDateBlock(blocks.FieldBlock):
    """EDTF text. No `CharBlock`, because wagtail-localize would have it translated."""

    def __init__(self, required: bool = True, help_text: Any = "", **kwargs: Any) -> None:
        self.field = forms.CharField(
            required=required,
            help_text=help_text,
            max_length=11,
            validators=[validate_partial_date],
        )
        super().__init__(**kwargs)


class FactBlock(blocks.StructBlock):
    label = blocks.CharBlock(label=_("Label"), max_length=100)
    value = blocks.CharBlock(label=_("Fact"), max_length=255)

    class Meta:
        label = _("Fact")


class FactsBlock(blocks.StructBlock):
    """A list of facts at a glance, such as region, altitude, language."""

    title = blocks.CharBlock(label=_("Title"), max_length=255, required=False)
    facts = blocks.ListBlock(FactBlock(), label=_("Facts"))

    class Meta:
        label = _("List of facts")
        icon = "list-ul"
        group = _("Facts and figures")
        template = "cms/blocks/facts.html"


class FigureBlock(blocks.StructBlock):
    value = blocks.IntegerBlock(label=_("Number"), min_value=0)
    comparator = blocks.ChoiceBlock(
        label=_("Number is"), choices=Comparator.choices, default=Comparator.EXACTLY
    )
    label = blocks.CharBlock(label=_("What was counted"), max_length=255)

    class Meta:
        label = _("Figure")


class FiguresBlock(blocks.StructBlock):
    """Numbers that stand out, with the date of the count and whose count it is."""

    figures = blocks.ListBlock(FigureBlock(), label=_("Figures"))
    as_of = PartialDateBlock(
        label=_("As of"),
        required=False,
        help_text=_("The date of the count: 2020, 2020-09 or 2020-09-30."),
    )
    source = blocks.CharBlock(
        label=_("Who says so"),
        max_length=255,
        required=False,
        help_text=_("Name the body that counted, above all when it counted itself."),
    )

    class Meta:
        label = _("Figures")
        icon = "decimal"
        group = _("Facts and figures")
        template = "cms/blocks/figures.html"
