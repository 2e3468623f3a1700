import pytest
from django.contrib.auth import authenticate
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import translation

from cms.models import User
from tests.editor.people import prefer

pytestmark = pytest.mark.django_db

TAKEN = "Another account already uses this e-mail address."


@pytest.fixture
def leyla() -> User:
    return User.objects.create_user("Leyla.Aliyeva@example.org", "secret", is_superuser=True)


@pytest.mark.parametrize(
    "typed",
    ["Leyla.Aliyeva@example.org", "leyla.aliyeva@example.org", "LEYLA.ALIYEVA@EXAMPLE.ORG"],
)
def test_people_sign_in_whatever_the_case_of_their_address(leyla, typed):
    assert authenticate(username=typed, password="secret") == leyla


@pytest.mark.parametrize("typed", ["leyla.aliyeva@example.com", "", "leyla", "%", "\x00", "İ@x.az"])
def test_nobody_signs_in_with_another_address(leyla, typed):
    assert authenticate(username=typed, password="secret") is None


def test_nobody_signs_in_with_a_wrong_password(leyla):
    assert authenticate(username=leyla.email, password="SECRET") is None


def test_the_sign_in_screen_takes_the_address_in_any_case(leyla):
    client = Client()

    client.post("/admin/login/", {"username": "LEYLA.aliyeva@example.org", "password": "secret"})

    assert client.session["_auth_user_id"] == str(leyla.pk)


def test_an_address_is_taken_in_any_case(leyla):
    user = User(email="LEYLA.aliyeva@example.org")
    user.set_password("secret")

    with translation.override("en"), pytest.raises(ValidationError) as refusal:
        user.full_clean()

    assert refusal.value.messages == [TAKEN]


@pytest.mark.parametrize(
    ("email", "sentence"),
    [
        ("Leyla.Aliyeva@example.org", "already exists."),
        ("leyla.aliyeva@example.org", TAKEN),
    ],
)
def test_an_administrator_is_told_that_an_address_is_taken(admin, leyla, email, sentence):
    response = prefer(admin, "en").post(
        "/admin/users/new/",
        {"email": email, "first_name": "Leyla", "last_name": "Əliyeva",
         "password1": "uzun-parol-7", "password2": "uzun-parol-7"},
    )  # fmt: skip

    assert sentence in response.text
    assert User.objects.filter(email__iexact=email).count() == 1


def test_an_administrator_makes_an_account(admin):
    admin.post(
        "/admin/users/new/",
        {"email": "new@example.org", "first_name": "Nigar", "last_name": "Həsənova",
         "password1": "uzun-parol-7", "password2": "uzun-parol-7", "is_active": "on"},
    )  # fmt: skip

    assert str(User.objects.get(email="new@example.org")) == "Nigar Həsənova"


def test_a_person_without_a_name_is_called_by_the_address(leyla):
    assert str(leyla) == "Leyla.Aliyeva@example.org"
