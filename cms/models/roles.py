"""The groups of people that an installation begins with."""

from django.contrib.auth.models import Group
from django.db import models


class Role(models.Model):
    """A group that `manage.py install` made, and what it has given to it.

    Whatever an administrator does with the group afterwards stays as it is: a group that was
    renamed is still the same, one that was deleted does not return, nor does a right that was
    taken away.
    """

    key = models.CharField(max_length=50, primary_key=True)
    group = models.OneToOneField(Group, on_delete=models.SET_NULL, null=True, related_name="role")
    rights = models.JSONField(default=list)

    def __str__(self) -> str:
        return self.key
