"""Our own rules, checked by `manage.py check`: what every page type and inline has to have."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from django.apps import apps
from django.core.checks import CheckMessage, Error, register
from django.db import models
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from modelcluster.fields import ParentalKey
from wagtail.models import Page, TranslatableMixin, get_page_models
from wagtail_localize.fields import TranslatableField

from cms.translation.fields import editable_names


@register("ucdil")
def check_page_types(**kwargs: Any) -> Iterable[CheckMessage]:
    for model in get_page_models():
        if model is not Page:
            yield from check_page_type(model)


@register("ucdil")
def check_inlines(**kwargs: Any) -> Iterable[CheckMessage]:
    for model in inline_models():
        yield from check_inline(model)


def check_page_type(model: type[Page]) -> Iterator[CheckMessage]:
    from cms.models import BasePage

    if not issubclass(model, BasePage):
        yield Error(
            f"{model.__name__} is a page type that does not extend BasePage.",
            hint="Derive it from cms.models.BasePage.",
            obj=model,
            id="cms.E001",
        )
        return
    if "api_fields" not in vars(model) and model.api_fields == BasePage.api_fields:
        yield Error(
            f"{model.__name__} names no api_fields: a front end would see nothing of it.",
            hint="Set api_fields = [*BasePage.api_fields, ...].",
            obj=model,
            id="cms.E002",
        )
    yield from check_field_rules(model)
    try:
        get_template(model.template)
    except TemplateDoesNotExist:
        yield Error(
            f"{model.__name__} has no template, so that its preview would be an error.",
            hint=f"Write {model.template}.",
            obj=model,
            id="cms.E004",
        )


def check_inline(model: type[models.Model]) -> Iterator[CheckMessage]:
    """An inline that is not translatable would lose its place in other languages at each update."""
    if not issubclass(model, TranslatableMixin):
        yield Error(
            f"{model.__name__} is listed on pages but does not extend SharedInline.",
            hint="Derive it from cms.models.SharedInline.",
            obj=model,
            id="cms.E005",
        )
        return
    yield from check_field_rules(model)


def check_field_rules(model: type[models.Model]) -> Iterator[CheckMessage]:
    rules = Counter(rule.field_name for rule in getattr(model, "translatable_fields", []))
    editable = set(editable_names(model))
    for name in sorted(editable - set(rules)):
        yield Error(
            f"{model.__name__}.{name} is neither translated nor shared.",
            hint="Name it in translatable_fields, under translated(), shared() or inlines().",
            obj=model,
            id="cms.E003",
        )
    for name in sorted(name for name in rules if rules[name] > 1 or name not in editable):
        yield Error(
            f"{model.__name__}.translatable_fields names {name!r}, which is "
            + ("listed twice." if rules[name] > 1 else "no editable field."),
            obj=model,
            id="cms.E003",
        )
    yield from check_relations(model)


def check_relations(model: type[models.Model]) -> Iterator[CheckMessage]:
    """Relations that wagtail-localize would lose, or follow and copy what they lead to."""
    for relation in model._meta.many_to_many:
        yield Error(
            f"{model.__name__}.{relation.name} would be empty or outdated in other languages.",
            hint="List the related rows in an inline that extends SharedInline.",
            obj=model,
            id="cms.E006",
        )
    translated = {
        rule.field_name
        for rule in getattr(model, "translatable_fields", [])
        if isinstance(rule, TranslatableField)
    }
    for field in model._meta.fields:
        if field.name in translated and isinstance(field, models.ForeignKey):
            yield Error(
                f"Translating {model.__name__}.{field.name} would copy what it leads to, "
                "untranslated, into every language.",
                hint="Name it under shared().",
                obj=model,
                id="cms.E007",
            )


def inline_models() -> Iterator[type[models.Model]]:
    """Models of ours that are listed on a page."""
    page_models = set(get_page_models())
    for model in apps.get_models():
        if any(
            isinstance(field, ParentalKey) and field.related_model in page_models - {Page}
            for field in model._meta.get_fields()
        ):
            yield model
