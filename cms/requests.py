from django.http import HttpRequest

from cms.models import User


class AdminRequest(HttpRequest):
    """As the doors of the admin let it through: by somebody who is signed in."""

    user: User
