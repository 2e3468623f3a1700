import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from cms.facts.phones import to_e164
from home.models import StandardPageContactPoint
from tests.factories import StandardPageFactory


@pytest.mark.parametrize(
    ("printed", "e164"),
    [
        ("(055) 669 68 89", "+994556696889"),
        ("055 669 68 89", "+994556696889"),
        ("+994 55 669 68 89", "+994556696889"),
        ("00994556696889", "+994556696889"),
        ("994 55 669 68 89", "+994556696889"),
        ("(+994 12) 595-25-57", "+994125952557"),
        ("+7 495 123-45-67", "+74951234567"),
        ("tel. (055) 669 68 89", "+994556696889"),
        ("(994-12) 95-25-57", ""),
        ("(994-12) 94-30-84", ""),
        ("95-30-37", ""),
        ("(994-12) 95-25-57, 95-30-37", ""),
        ("", ""),
        ("no telephone", ""),
        ("+", ""),
        ("1" * 300, ""),
        ("\x00", ""),
    ],
)
def test_a_number_of_todays_plan_has_an_international_form(printed, e164):
    assert to_e164(printed) == e164


@given(st.text(max_size=255))
def test_any_text_is_read_without_an_exception_and_fits_the_column(printed):
    assert len(to_e164(printed)) <= 16


def contact(kind: str, printed: str) -> StandardPageContactPoint:
    return StandardPageContactPoint(kind=kind, printed=printed)


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["phone", "mobile", "whatsapp", "fax"])
def test_a_telephone_keeps_what_is_printed_and_gets_the_form_beside_it(kind):
    page = StandardPageFactory()
    page.contact_points = [contact(kind, "(055) 669 68 89")]
    page.save()

    kept = StandardPageContactPoint.objects.get(page=page)

    assert (kept.printed, kept.e164) == ("(055) 669 68 89", "+994556696889")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("kind", "printed"),
    [
        ("phone", "(994-12) 95-25-57"),
        ("fax", "(994-12) 94-30-84"),
        ("address", "24 J. Jabbarly, Apt. 2, Baku"),
        ("address", "055 669 68 89"),
        ("email", "office@example.org"),
    ],
)
def test_what_is_no_telephone_of_today_keeps_only_what_is_printed(kind, printed):
    page = StandardPageFactory()
    page.contact_points = [contact(kind, printed)]
    page.save()

    kept = StandardPageContactPoint.objects.get(page=page)

    assert (kept.printed, kept.e164) == (printed, "")


@pytest.mark.django_db
def test_a_telephone_that_becomes_an_address_loses_its_form():
    page = StandardPageFactory()
    page.contact_points = [contact("phone", "(055) 669 68 89")]
    page.save()

    row = page.contact_points.get()
    row.kind, row.printed = "address", "24 J. Jabbarly"
    row.save()

    row.refresh_from_db()
    assert row.e164 == ""


@pytest.mark.parametrize("printed", ["office", "office@", "055 669 68 89", "a b@example.org"])
def test_an_email_contact_must_be_an_email_address(printed):
    with pytest.raises(ValidationError) as refusal:
        contact("email", printed).clean()

    assert list(refusal.value.message_dict) == ["printed"]
