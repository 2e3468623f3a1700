from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Digest(models.Model):
    """The e-mails in which a translator is told what waits, and what was told already."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="translation_digest",
    )
    is_wanted = models.BooleanField(
        _("changes in originals"),
        default=True,
        help_text=_(
            "Receive an e-mail, once a day at most, when pages that you translate are new or have "
            "changed."
        ),
    )
    told = models.JSONField(default=dict, editable=False)
    """By the ids of translations: a digest of the original as the person was last told of it."""
    sent_at = models.DateTimeField(null=True, editable=False)
    claimed_at = models.DateTimeField(null=True, editable=False)
    """Since when a process is about to send the next one."""

    def __str__(self) -> str:
        return str(self.user)
