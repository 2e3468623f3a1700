from pathlib import PurePath
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext
from wagtail.models import Collection
from wagtail.permissions import policy_registry

from cms.media.large.parts import LARGEST_BYTES
from cms.models import Document


class BeginForm(forms.Form):
    """What the browser says of a file before it sends any of it."""

    filename = forms.CharField(max_length=255)
    size = forms.IntegerField(min_value=1)

    def clean_filename(self) -> str:
        name = PurePath(self.cleaned_data["filename"]).name
        if PurePath(name).suffix.lower().removeprefix(".") not in settings.WAGTAILDOCS_EXTENSIONS:
            raise ValidationError(
                gettext("Files of this type cannot be uploaded. Possible are: %(types)s.")
                % {"types": ", ".join(settings.WAGTAILDOCS_EXTENSIONS)}
            )
        return "".join(letter for letter in name if letter.isprintable())

    def clean_size(self) -> int:
        size = int(self.cleaned_data["size"])
        if size > LARGEST_BYTES:
            raise ValidationError(
                gettext("This file is too big (%(size)s). It can have %(most)s.")
                % {"size": filesizeformat(size), "most": filesizeformat(LARGEST_BYTES)}
            )
        return size


class FinishForm(forms.Form):
    title = forms.CharField(max_length=255)
    collection = forms.ModelChoiceField(Collection.objects.none())

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        policy = policy_registry.get_by_type(Document)
        self.collections = policy.collections_user_has_permission_for(user, "add")
        field = self.fields["collection"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - as declared above
        field.queryset = self.collections
