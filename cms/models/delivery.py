from django.db import models


class ContentVersion(models.Model):
    """One row, which the database's own triggers move: see `cms.delivery`.

    `nonce` is another one after each move: a database that was restored from a copy gets to the
    same number again, with other content. `edition` moves with those changes of which nobody knows
    what shows them. `triggers` is empty while there are none.
    """

    number = models.BigIntegerField(default=0)
    nonce = models.BigIntegerField(default=0)
    edition = models.BigIntegerField(default=0)
    triggers = models.CharField(max_length=64, blank=True)

    def __str__(self) -> str:
        return f"{self.number}-{self.nonce}"


class PageAnswer(models.Model):
    """All that the delivery API tells of a page, and the texts by which it is found, as JSON.

    Good as long as `edition` is that of the content version, and `build` that of the program; the
    triggers set `edition` to nothing once something has changed that it shows. `variant` is what
    answers depend on beside the page, which may be gone: so this is no foreign key.
    """

    page_id = models.BigIntegerField()
    variant = models.CharField(max_length=400)
    build = models.CharField(max_length=64)
    edition = models.BigIntegerField(null=True)
    until = models.DateTimeField(null=True)
    told = models.TextField(blank=True)
    texts = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["page_id", "variant"], name="one_answer_of_a_page")
        ]

    def __str__(self) -> str:
        return f"{self.page_id} {self.variant}"


class PageAnswerSource(models.Model):
    """Something that an answer shows: see `cms.delivery.shown`."""

    answer = models.ForeignKey(PageAnswer, on_delete=models.CASCADE, related_name="sources")
    name = models.CharField(max_length=300)

    class Meta:
        indexes = [models.Index(fields=["name"], name="source_of_page_answers")]

    def __str__(self) -> str:
        return self.name
