"""Numbers as sources give them: “more than 20 000”, “about 28 000”, “over thirty”."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Comparator(models.TextChoices):
    EXACTLY = "exactly", _("exactly")
    ABOUT = "about", _("about")
    MORE_THAN = "more_than", _("more than")
    AT_LEAST = "at_least", _("at least")
    FEWER_THAN = "fewer_than", _("fewer than")
    AT_MOST = "at_most", _("at most")
