from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Field
from wagtail import blocks
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.models import formfield_for_dbfield
from wagtail.fields import StreamField
from wagtail_localize.models import Translation

from cms.writing.blocks import BlockReader, describe_errors


class StoredTextField(forms.Field):
    """A text as JSON. Wagtail's own way into a form loses ids of items, and knows no tables."""

    def __init__(self, *, block: blocks.StreamBlock, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.block = block
        self.removals: list[Any] = []

    def clean(self, value: Any) -> Any:
        reader = BlockReader()
        stream = self.block.to_python(reader.read(self.block, value))
        self.removals = reader.removals
        is_draft = getattr(self, "is_deferred_validation", False)
        try:
            return self.block.clean_deferred(stream) if is_draft else self.block.clean(stream)
        except blocks.StreamBlockValidationError as error:
            raise ValidationError(list(describe_errors(error.as_json_data()))) from error


def form_field(db_field: Field, **kwargs: Any) -> forms.Field:
    if isinstance(db_field, StreamField):
        kwargs["form_class"] = StoredTextField
    return formfield_for_dbfield(db_field, **kwargs)


class WritingForm(WagtailAdminPageForm):
    class Meta(WagtailAdminPageForm.Meta):
        formfield_callback = form_field

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        self._refuse_translations()
        # What rich text may not hold is left out, and said so in the answer.
        self.instance._meta_warnings = [
            *getattr(self.instance, "_meta_warnings", []),
            *(each for field in self.fields.values() for each in getattr(field, "removals", [])),
        ]
        return cleaned

    def _refuse_translations(self) -> None:
        """What is written into a translation would be lost when its original is next published."""
        is_translation = (
            self.instance.pk
            and Translation.objects.filter(
                source__object_id=self.instance.translation_key,
                target_locale=self.instance.locale_id,
                enabled=True,
            ).exists()
        )
        if is_translation:
            raise ValidationError(
                "This page is a translation. Its texts are entered in the translation editor, and "
                "its facts in the original."
            )
