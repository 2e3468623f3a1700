"""Texts and references in the preview's types: what is read can be written back."""

from typing import Annotated, Any

from django.db.models import ForeignKey, Model
from ninja import Schema
from ninja.orm.fields import get_schema_field
from pydantic import AliasChoices, BeforeValidator
from pydantic.fields import FieldInfo
from wagtail.api.v3.schemas import create_generator, patch_generator, read_generator
from wagtail.fields import StreamField


def read_as_written() -> None:
    """Has to be called before Wagtail makes the types, when it is ready.

    What checks them is built when a type is first asked for. Nobody may ever do that, and
    all of it takes 16 MB in each process.
    """
    Schema.model_config["defer_build"] = True
    read_generator.register_field_schema(StreamField, _stored_text)
    for generator in (create_generator, patch_generator):
        generator.register_field_schema(ForeignKey, _reference)


def _stored_text(generator: Any, field: StreamField) -> tuple[Any, Any, Any]:
    """With the ids of items, and without what readers of the delivery API get for them."""

    def resolve(page: Model, context: dict[str, Any]) -> Any:
        stream = getattr(page, field.name)
        request = context.get("request")
        if request is not None and "rich_text_format" in request.GET:
            return stream.stream_block.get_api_representation(stream, context)
        return stream.stream_block.get_prep_value(stream)

    return list[Any], [], staticmethod(resolve)


def _reference(generator: Any, field: ForeignKey) -> tuple[Any, Any]:
    """An id, or the object with an id that reading tells.

    Stock Wagtail knows the name `logo_id` alone, and passes `logo` by without a word.
    """
    annotation, default = get_schema_field(field)
    names = FieldInfo(
        default=default.default,
        validation_alias=AliasChoices(field.name, field.attname),
        title=default.title,
        description=default.description,
    )
    return Annotated[annotation, BeforeValidator(_id_of)], names


def _id_of(value: Any) -> Any:
    return value["id"] if isinstance(value, dict) and "id" in value else value
