import json

from django import forms

from .slugs import MAX_LENGTH, TABLE


class LatinSlugInput(forms.TextInput):
    """A slug that follows the title, and is cleaned when left, as `slugify` would write it.

    Stands in for Wagtail's SlugInput: it answers the same events of the title field.
    """

    class Media:
        js = ["cms/js/slugs.js"]

    def __init__(self, attrs: dict[str, str] | None = None) -> None:
        super().__init__(
            {
                "data-controller": "ucdil-slug",
                "data-action": (
                    "blur->ucdil-slug#clean"
                    " w-sync:check->ucdil-slug#keepOwnSlug"
                    " w-sync:apply->ucdil-slug#followTitle:prevent"
                ),
                "data-ucdil-slug-table-value": json.dumps(TABLE, separators=(",", ":")),
                "data-ucdil-slug-max-length-value": MAX_LENGTH,
                **(attrs or {}),
            }
        )
