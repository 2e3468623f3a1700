"""Each constraint is kept by the database itself, and told to the editor in a sentence."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import uuid4

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.utils import translation
from wagtail.models import Locale
from wagtail_localize.models import TranslationSource

from articles.models import Coordinator, NewsSource, PlatformChannel
from cms.models import (
    DocumentText,
    GlossaryName,
    GlossaryTerm,
    ImageText,
    PageAnswer,
    Rendition,
    SuggestedTranslation,
    TopicName,
    TranslationState,
    User,
)
from events.models import MeetingParticipation, Output
from organizations.models import OrganizationChannel
from tests.factories import (
    DocumentFactory,
    ImageFactory,
    MeetingFactory,
    NewsFactory,
    OrganizationFactory,
    PlatformFactory,
    TopicFactory,
)

pytestmark = [pytest.mark.django_db, pytest.mark.services]

OUR_APPS = ("cms", "home", "articles", "events", "organizations")
NOBODY = "Say who took part: choose an organisation, enter a person’s name, or describe a group"
NOT_FOUND = "Give the channel’s name or its address, or mark it as planned."


@dataclass(frozen=True)
class Violation:
    constraint: str
    make: Callable[[], models.Model]
    """Everything in order but for the constraint; not saved."""
    sentence: str = ""
    """How the refusal begins; empty where no editor can come."""


def row(model: type[models.Model], page: models.Model, **fields: object) -> models.Model:
    return model(page=page, locale=page.locale, **fields)


def another_name_in_azerbaijani() -> TopicName:
    return TopicName(topic=TopicFactory(), language="az", name="Başqa ad")


def the_name_of_another_topic() -> TopicName:
    TopicFactory(names={"az": "Diaspor"})
    return TopicName(topic=TopicFactory(names={"en": "Diaspora"}), language="az", name="Diaspor")


def the_address_of_another_account() -> User:
    User.objects.create_user("Leyla@example.org", "secret")
    user = User(email="leyla@EXAMPLE.org")
    user.set_password("secret")
    return user


def the_same_rendition() -> Rendition:
    fields = {"filter_spec": "width-1", "file": "pixel.png", "width": 1, "height": 1}
    image = ImageFactory()
    Rendition.objects.create(image=image, **fields)
    return Rendition(image=image, **fields)


def another_text_in_azerbaijani(model: type[models.Model], **described: models.Model):
    model.objects.create(language="az", **described)
    return model(language="az", **described)


def another_name_of_a_term() -> GlossaryName:
    return another_text_in_azerbaijani(GlossaryName, term=GlossaryTerm.objects.create())


def another_suggestion() -> SuggestedTranslation:
    source, _ = TranslationSource.update_or_create_from_instance(NewsFactory())
    text = source.stringsegment_set.first()
    russian = Locale.objects.get(language_code="ru")
    place = {"translation_of": text.string, "context": text.context, "locale": russian}
    SuggestedTranslation.objects.create(data="Şəhər", **place)
    return SuggestedTranslation(data="Город", **place)


def another_answer_of_a_page() -> PageAnswer:
    same = {"page_id": 1, "variant": "az", "build": "x"}
    PageAnswer.objects.create(**same)
    return PageAnswer(**same)


def another_state_of_a_page() -> TranslationState:
    russian = Locale.objects.get(language_code="ru")
    numbers = dict.fromkeys(("translated", "total", "changed", "machine"), 0)
    same = {"translation_key": uuid4(), "locale": russian, "listed_id": 1}
    same |= {"is_listed": False, "is_live": True, "kind": "missing", **numbers}
    TranslationState.objects.create(**same)
    return TranslationState(**same)


VIOLATIONS = [
    Violation("glossary_name_per_language", another_name_of_a_term),
    Violation(
        "image_text_per_language",
        lambda: another_text_in_azerbaijani(ImageText, image=ImageFactory()),
    ),
    Violation(
        "document_title_per_language",
        lambda: another_text_in_azerbaijani(DocumentText, document=DocumentFactory()),
    ),
    Violation("one_answer_of_a_page", another_answer_of_a_page),
    Violation("one_state_in_a_language", another_state_of_a_page),
    Violation("one_suggestion_a_place", another_suggestion),
    Violation("topic_name_per_language", another_name_in_azerbaijani),
    Violation(
        "topic_name_unique", the_name_of_another_topic, "Another topic already has this name."
    ),
    Violation(
        "user_email_unique",
        the_address_of_another_account,
        "Another account already uses this e-mail address.",
    ),
    Violation("unique_rendition", the_same_rendition),
    Violation(
        "news_source_is_named",
        lambda: row(NewsSource, NewsFactory(), role="informed_by", url="https://example.org"),
        "Choose an organisation, or enter the source’s name.",
    ),
    Violation(
        "articles_platformchannel_can_be_found",
        lambda: row(PlatformChannel, PlatformFactory(), service="youtube"),
        NOT_FOUND,
    ),
    Violation(
        "organizations_organizationchannel_can_be_found",
        lambda: row(OrganizationChannel, OrganizationFactory(), service="youtube", state="closed"),
        NOT_FOUND,
    ),
    Violation(
        "coordinator_vacant_or_named",
        lambda: row(Coordinator, PlatformFactory(), country="TR", name="Ad", is_vacant=True),
        "A vacant post has no name: delete the name, or untick “vacant”.",
    ),
    Violation(
        "output_published_with_document",
        lambda: row(Output, MeetingFactory(), promise="Hesabat", state="published"),
        "A published output needs its document: choose it, or set the state back to “promised”.",
    ),
    Violation(
        "events_meetingparticipation_names_somebody",
        lambda: row(MeetingParticipation, MeetingFactory(), role="speaker", count=3),
        NOBODY,
    ),
    Violation(
        "events_meetingparticipation_person_or_group",
        lambda: row(
            MeetingParticipation, MeetingFactory(), role="speaker", person="Ad", group="QHT-lər"
        ),
        "A person and a group are two participations: enter each in a row of its own.",
    ),
]

VIOLATED_PAGE = "meeting_ends_after_it_starts"


@pytest.fixture(autouse=True)
def _in_english():
    with translation.override("en"):
        yield


def test_every_constraint_of_our_models_is_tested_here():
    constraints = {
        constraint.name
        for app in OUR_APPS
        for model in apps.get_app_config(app).get_models()
        for constraint in model._meta.constraints
    }

    assert constraints == {violation.constraint for violation in VIOLATIONS} | {VIOLATED_PAGE}


@pytest.mark.parametrize("violation", VIOLATIONS, ids=lambda each: each.constraint)
def test_the_database_refuses_what_skips_validation(violation):
    instance = violation.make()

    with pytest.raises(IntegrityError), transaction.atomic():
        type(instance)._base_manager.bulk_create([instance])


@pytest.mark.parametrize(
    "violation",
    [violation for violation in VIOLATIONS if violation.sentence],
    ids=lambda each: each.constraint,
)
def test_the_editor_is_told_in_a_sentence(violation):
    instance = violation.make()

    with pytest.raises(ValidationError) as refusal:
        instance.full_clean()

    assert [message[: len(violation.sentence)] for message in refusal.value.messages] == [
        violation.sentence
    ]


def test_the_database_refuses_a_meeting_that_ends_before_it_starts():
    meeting = MeetingFactory(starts="2020-11-20")

    with pytest.raises(IntegrityError), transaction.atomic():
        type(meeting).objects.filter(pk=meeting.pk).update(ends_latest="2020-11-19")


@pytest.mark.parametrize(
    ("starts", "ends"),
    [
        ("2020-11-20", "2020-11-19"),
        ("2020-11", "2020-10"),
        ("2020-11-20", "2019"),
        ("2021", "2020"),
    ],
)
def test_a_meeting_that_ends_before_it_starts_is_refused_in_a_sentence(starts, ends):
    meeting = MeetingFactory()
    meeting.starts, meeting.ends = starts, ends

    with pytest.raises(ValidationError) as refusal:
        meeting.full_clean()

    assert refusal.value.message_dict == {
        "ends": ["The meeting ends before it starts: check the two dates."]
    }


@pytest.mark.parametrize(
    ("starts", "ends"),
    [
        ("2020-11-20", ""),
        ("2020-11-20", "2020-11-20"),
        ("2020-11-20", "2020-11"),
        ("2020-11-20", "2020"),
        ("2020-11", "2020-11-03"),
        ("2020?", "2020"),
    ],
)
def test_a_meeting_that_may_end_after_it_starts_is_kept(starts, ends):
    meeting = MeetingFactory(starts=starts, ends=ends)
    meeting.refresh_from_db()

    assert (meeting.starts, meeting.ends) == (starts, ends)


def test_moving_a_meeting_to_another_year_is_no_violation():
    meeting = MeetingFactory(starts="2020-11-20", ends="2020-11-21")
    meeting.starts, meeting.ends = "2000-01-01", "2000-01-02"
    meeting.full_clean()
    meeting.save()

    meeting.starts, meeting.ends = "2021-01-01", "2021-01-02"
    meeting.full_clean()
    meeting.save()


@pytest.mark.parametrize("text", ["20 noyabr 2020", "2020-13", "2020/11/20", "2023-02-29"])
@pytest.mark.parametrize("field", ["starts", "ends"])
def test_text_that_is_no_date_is_refused_in_a_sentence(field, text):
    meeting = MeetingFactory()
    setattr(meeting, field, text)

    with pytest.raises(ValidationError) as refusal:
        meeting.full_clean()

    assert refusal.value.message_dict[field][0].startswith(f"“{text}” is not a date. Write 2020")


@pytest.mark.parametrize(
    "channel",
    [
        {"service": "youtube", "state": "planned"},
        {"service": "youtube", "handle": "@azerbaycanli"},
        {"service": "website", "url": "https://example.org"},
    ],
)
def test_a_channel_can_be_found_or_is_planned(channel):
    instance = row(PlatformChannel, PlatformFactory(), **channel)

    instance.full_clean()
    instance.save()


@pytest.mark.parametrize(
    "someone", [{"person": "Bəxtiyar Rəhimov"}, {"group": "Gəncədən QHT-lər", "count": 30}]
)
def test_a_participation_names_a_person_or_a_group(someone):
    instance = row(MeetingParticipation, MeetingFactory(), role="participant", **someone)

    instance.full_clean()
    instance.save()


def test_a_person_may_come_for_an_organisation():
    instance = row(
        MeetingParticipation,
        MeetingFactory(),
        role="speaker",
        person="Bəxtiyar Rəhimov",
        organization=OrganizationFactory(),
    )

    instance.full_clean()
    instance.save()
