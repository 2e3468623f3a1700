from django.contrib.auth.models import Group
from django.test import Client
from wagtail.users.models import UserProfile

from cms.models import User

#: Wagtail leaves the file of a new rendition to the garbage collector.
UNCLOSED_RENDITIONS = "ignore:Unclosed file <tempfile.SpooledTemporaryFile:ResourceWarning"


def sign_in_as_new(*groups: str) -> Client:
    """A member of the named groups; an administrator without any."""
    number = User.objects.count()
    user = User.objects.create_user(
        f"person-{number}@example.org", "secret", is_superuser=not groups
    )
    user.groups.set(Group.objects.get(name=name) for name in groups)
    client = Client()
    client.force_login(user)
    return client


def person(client: Client) -> User:
    """Who is signed in with this client."""
    return User.objects.get(pk=client.session["_auth_user_id"])


def prefer(client: Client, language: str) -> Client:
    """The same client, whose person reads the admin in this language."""
    UserProfile.objects.update_or_create(
        user=person(client), defaults={"preferred_language": language}
    )
    return client
