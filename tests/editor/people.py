from django.test import Client
from wagtail.users.models import UserProfile

from cms.models import User

#: Wagtail leaves the file of a new rendition to the garbage collector.
UNCLOSED_RENDITIONS = "ignore:Unclosed file <tempfile.SpooledTemporaryFile:ResourceWarning"


def person(client: Client) -> User:
    """Who is signed in with this client."""
    return User.objects.get(pk=client.session["_auth_user_id"])


def prefer(client: Client, language: str) -> Client:
    """The same client, whose person reads the admin in this language."""
    UserProfile.objects.update_or_create(
        user=person(client), defaults={"preferred_language": language}
    )
    return client
