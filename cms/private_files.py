"""Which files not everybody may have: those of restricted collections, and of those below."""

from django.db.models import Q
from wagtail.models import Collection, CollectionViewRestriction


def private_collection_ids() -> frozenset[int]:
    paths = CollectionViewRestriction.objects.values_list("collection__path", flat=True)
    below = Q(pk__in=[])
    for path in paths:
        below |= Q(path__startswith=path)
    return frozenset(Collection.objects.filter(below).values_list("pk", flat=True))
