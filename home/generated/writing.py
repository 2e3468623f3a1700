"""Writes copies of samples: tables one after another, rows of many copies at once."""

from collections import Counter
from collections.abc import Sequence
from itertools import islice

from django.db import models, transaction
from django.db.models import F
from wagtail.models import Page
from wagtail_localize.models import TranslatableObject

from cms.delivery.triggers import moving_once
from home.generated.copies import Copy
from home.generated.rows import Sample
from home.generated.tables import Table, collect_index_entries

Pair = tuple[Sample, Copy]


def find_last_step(samples: Sequence[Sample]) -> int:
    """How many samples and copies there are: in each language, each is a step below one page."""
    return max(_last_steps(samples).values())


def _last_steps(samples: Sequence[Sample]) -> dict[str, int]:
    """By the paths of the pages above."""
    steps = {}
    for page in samples[0].pages:
        above = page.path[: -page.steplen]
        last = Page.objects.filter(path__startswith=above, depth=page.depth).latest("path")
        steps[above] = Page._str2int(last.path[-page.steplen :])
    return steps


@transaction.atomic
def write(samples: Sequence[Sample], numbers: Sequence[int]) -> None:
    """All of it or nothing; a number is that of its sample and of its copy."""
    with moving_once():
        _write(samples, numbers)


def _write(samples: Sequence[Sample], numbers: Sequence[int]) -> None:
    collect_index_entries()
    pairs = [(samples[number % len(samples)], Copy(number)) for number in numbers]
    _plant(pairs, samples)
    models_ = dict.fromkeys(model for sample in samples for model in sample.forms)
    for model in models_:
        _reserve(model, pairs)
    for model in models_:
        Table(model).write(
            form.filled(copy) for sample, copy in pairs for form in sample.forms.get(model, ())
        )


def _plant(pairs: Sequence[Pair], samples: Sequence[Sample]) -> None:
    """Gives copies their places in the page tree, behind what is there."""
    steps = Counter(_last_steps(samples))
    for sample, copy in pairs:
        for page in sample.pages:
            above = page.path[: -page.steplen]
            steps[above] += 1
            copy.paths.append(Page._get_path(above, page.depth, steps[above]))
    Page.objects.filter(path__in=steps).update(numchild=F("numchild") + len(pairs))


def _reserve(model: type[models.Model], pairs: Sequence[Pair]) -> None:
    if model is TranslatableObject:
        for _, copy in pairs:
            copy.ids[model] = [copy.stored_key]
    if not isinstance(model._meta.pk, models.AutoField):
        return  # It is that of the row which it belongs to.
    counts = [len(sample.forms.get(model, ())) for sample, _ in pairs]
    ids = iter(Table(model).reserve(sum(counts)))
    for (_, copy), count in zip(pairs, counts, strict=True):
        copy.ids[model] = list(islice(ids, count))
