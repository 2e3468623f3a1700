from django.db import models


class ContentVersion(models.Model):
    """One row, which the database's own triggers move: see `cms.delivery`.

    `nonce` is another one after each move: a database that was restored from a copy gets to the
    same number again, with other content. `triggers` is empty while there are none.
    """

    number = models.BigIntegerField(default=0)
    nonce = models.BigIntegerField(default=0)
    triggers = models.CharField(max_length=64, blank=True)

    def __str__(self) -> str:
        return f"{self.number}-{self.nonce}"
