"""Which files not everybody may have: those of restricted collections, and of those below; and
documents that belong to pages which not everybody may read.
"""

import datetime

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet
from django.db.models.functions import Cast
from django.db.models.lookups import StartsWith
from wagtail.models import Collection, CollectionViewRestriction, Page, ReferenceIndex

from cms.visibility import public_pages


def private_collection_ids() -> frozenset[int]:
    return frozenset(private_collections().values_list("pk", flat=True))


def private_collections() -> QuerySet[Collection]:
    path = ExpressionWrapper(OuterRef("path"), CharField())
    above = CollectionViewRestriction.objects.filter(StartsWith(path, F("collection__path")))
    return Collection.objects.filter(Exists(above))


def attached_to_withheld_pages(model: type, at: datetime.datetime) -> Q:
    """Selects the files that pages use, and no page that everybody may read at that moment.

    A file that no page uses is not withheld: it may be linked to from elsewhere.
    """
    uses = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        to_content_type=ContentType.objects.get_for_model(model),
        to_object_id=Cast(OuterRef("pk"), CharField()),
    )
    public = Page.objects.filter(public_pages(at)).annotate(key=Cast("pk", CharField()))
    return Q(Exists(uses)) & ~Q(Exists(uses.filter(object_id__in=public.values("key"))))
