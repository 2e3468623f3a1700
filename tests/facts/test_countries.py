import phonenumbers
import pytest
from django import forms
from django.utils import translation
from pytest_django.asserts import assertHTMLEqual

from articles.models import Coordinator
from cms.facts.fields import CountryField
from cms.languages import LANGUAGES
from cms.languages.countries import country_choices, country_names
from cms.languages.sort_keys import sort_key
from organizations.models import OrganizationPage

CODES = [language.code for language in LANGUAGES]


@pytest.mark.parametrize(
    ("language", "names"),
    [
        (
            "az",
            {"AZ": "Azərbaycan", "TR": "Türkiyə", "CA": "Kanada", "NL": "Niderland",
             "PL": "Polşa", "MD": "Moldova", "IT": "İtaliya"},
        ),
        (
            "ru",
            {"AZ": "Азербайджан", "TR": "Турция", "CA": "Канада", "NL": "Нидерланды",
             "PL": "Польша", "MD": "Молдова", "IT": "Италия"},
        ),
        (
            "en",
            {"AZ": "Azerbaijan", "TR": "Türkiye", "CA": "Canada", "NL": "Netherlands",
             "PL": "Poland", "MD": "Moldova", "IT": "Italy"},
        ),
    ],
)  # fmt: skip
def test_countries_have_their_names_in_each_language(language, names):
    with translation.override(language):
        choices = dict(country_choices())

    assert {code: choices[code] for code in names} == names


@pytest.mark.parametrize("language", LANGUAGES, ids=CODES)
def test_countries_are_listed_in_the_order_of_the_alphabet(language):
    names = list(country_names(language).values())

    assert names == sorted(names, key=lambda name: sort_key(name, language))


def test_azerbaijani_letters_stand_where_the_alphabet_has_them():
    with translation.override("az"):
        names = [name for _, name in country_choices()]

    assert names.index("Cibuti") < names.index("Çad") < names.index("Danimarka")
    assert names.index("Estoniya") < names.index("Əlcəzair") < names.index("Farer adaları")
    assert names.index("Honduras") < names.index("Xorvatiya") < names.index("İraq")
    assert names.index("Sudan") < names.index("Şri-Lanka") < names.index("Tacikistan")


def test_all_languages_name_the_same_countries():
    assert len({frozenset(country_names(language)) for language in LANGUAGES}) == 1


@pytest.mark.parametrize("language", LANGUAGES, ids=CODES)
def test_no_two_countries_have_one_name(language):
    names = list(country_names(language).values())

    assert len(set(names)) == len(names)


@pytest.mark.parametrize("code", ["EU", "UN", "EZ", "ZZ", "XA", "XB", "QO", "IC", "EA", "AC", "TA"])
def test_unions_and_parts_of_countries_are_no_countries(code):
    assert not any(code in country_names(language) for language in LANGUAGES)


def test_every_country_with_telephones_can_be_chosen():
    parts_of_countries = {"AC", "TA"}

    assert phonenumbers.SUPPORTED_REGIONS - parts_of_countries <= set(country_names(LANGUAGES[0]))


@pytest.mark.parametrize("language", LANGUAGES, ids=CODES)
def test_a_form_lists_countries_in_the_active_language(language):
    with translation.override("en"):  # The form is made once, when the server starts.
        field = OrganizationPage._meta.get_field("country").formfield()

    with translation.override(language.code):
        choices = [choice for choice in field.choices if choice[0]]

    assert choices == list(country_names(language).items())


@pytest.mark.parametrize("code", CODES)
def test_a_chosen_country_is_shown_in_the_active_language(code):
    coordinator = Coordinator(country="TR")

    with translation.override(code):
        shown = (coordinator.get_country_display(), str(coordinator))

    assert shown == ({"az": "Türkiyə", "ru": "Турция", "en": "Türkiye"}[code],) * 2


def test_only_a_required_country_must_be_chosen():
    required = Coordinator._meta.get_field("country").formfield()
    optional = OrganizationPage._meta.get_field("country").formfield()

    assert optional.clean("") == ""
    assert required.clean("AZ") == "AZ"
    with pytest.raises(forms.ValidationError):
        required.clean("")


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("chosen", ["AZ", "", None, "no country", '"><script>'])
def test_a_list_of_countries_reads_as_one_of_django_and_takes_no_template(code, chosen):
    no_templates = object()
    field = OrganizationPage._meta.get_field("country").formfield()
    attributes = {"id": "id_country", "aria-label": 'A "label"'}
    with translation.override(code):
        long = field.widget.render("country", chosen, attributes, no_templates)
        plain = forms.Select(choices=field.choices).render("country", chosen, attributes)

    assertHTMLEqual(long, plain)


@pytest.mark.parametrize("garbage", ["XX", "az", "AZE", "Azərbaycan", "\x00"])
def test_what_is_no_country_is_refused(garbage):
    with pytest.raises(forms.ValidationError):
        Coordinator._meta.get_field("country").formfield().clean(garbage)
    with pytest.raises(forms.ValidationError):
        CountryField().clean(garbage, None)
