from collections.abc import Iterator
from contextlib import contextmanager

from django.db import models


@contextmanager
def references_found_once(instance: models.Model) -> Iterator[None]:
    """Within, `instance` is saved: what it refers to is noted at the end.

    Wagtail would go through the whole of it once for itself and again for each row of its lists.
    """
    from wagtail.signal_handlers import (  # It asks for models, which this module may precede.
        disable_reference_index_auto_update,
        update_reference_index_on_save,
    )

    with disable_reference_index_auto_update():
        yield
    update_reference_index_on_save(instance)
