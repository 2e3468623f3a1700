"""Database columns that sort as readers expect."""

from typing import Any

from django.db import models
from django.db.models.fields.json import KT

from .registry import LANGUAGES, Language, by_code
from .sort_keys import sort_key


class SortKeyField(models.CharField):
    """The sort key of the text in the field `of`, kept in step on save.

    `language` is the path to the language's code, such as `locale.language_code`.
    """

    def __init__(self, *, of: str, language: str, **kwargs: Any) -> None:
        self.of, self.language = of, language
        options: dict[str, Any] = {
            "max_length": 255,
            "editable": False,
            "db_index": True,
            "default": "",
        }
        super().__init__(**options | kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, kwargs | {"of": self.of, "language": self.language}

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        code: Any = model_instance
        for attribute in self.language.split("."):
            code = getattr(code, attribute)
        key = sort_key(getattr(model_instance, self.of), by_code(code))
        setattr(model_instance, self.attname, key)
        return key


class SortKeysField(models.JSONField):
    """The sort keys of the text in the field `of`, by language, kept in step on save: for a text
    that is listed among others of all languages, in the order of whoever reads the list.
    """

    def __init__(self, *, of: str, **kwargs: Any) -> None:
        self.of = of
        options: dict[str, Any] = {"editable": False, "default": dict}
        super().__init__(**options | kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, kwargs | {"of": self.of}

    def pre_save(self, model_instance: models.Model, add: bool) -> dict[str, str]:
        text = getattr(model_instance, self.of)
        keys = {language.code: sort_key(text, language) for language in LANGUAGES}
        setattr(model_instance, self.attname, keys)
        return keys


def key_for(field: str, language: Language) -> Any:
    """What sorts by a `SortKeysField` for a reader of the language."""
    return KT(f"{field}__{language.code}")
