"""Which files not everybody may have: those of restricted collections, and of those below; and
documents that belong to pages which not everybody may read.
"""

import datetime

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, OuterRef, Q
from django.db.models.functions import Cast
from wagtail.models import Collection, CollectionViewRestriction, Page, ReferenceIndex

from cms.visibility import public_pages


def private_collection_ids() -> frozenset[int]:
    paths = CollectionViewRestriction.objects.values_list("collection__path", flat=True)
    below = Q(pk__in=[])
    for path in paths:
        below |= Q(path__startswith=path)
    return frozenset(Collection.objects.filter(below).values_list("pk", flat=True))


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
