import re
import unicodedata
from collections import defaultdict
from functools import cache
from pathlib import PurePath

import pytest

from cms.facts.numbers import Comparator
from cms.facts.partial_dates import PartialDate
from home.demo.content.meeting import DOCUMENTS, MEETING
from home.demo.content.organizations import ORGANIZATIONS
from home.demo.content.platform import PLATFORM
from home.demo.content.site import HOME, PAGES
from home.demo.content.topics import TOPICS
from home.demo.drawings import PICTURES
from home.demo.trilingual import Text, translations

LANGUAGES = ("az", "ru", "en")
COLLECTION_KEYS = {
    "we-are-strong-together", "lahic", "xinaliq", "qirmizi-qesebe", "ivanovka", "nic", "lenkeran",
    "qusar", "zaqatala",
}  # fmt: skip

OWN_PAGES = [*ORGANIZATIONS, PLATFORM, *PLATFORM["children"], MEETING, HOME, *PAGES]
ORGANIZATION_KEYS = {page["key"] for page in ORGANIZATIONS}
PAGE_KEYS = {page["key"] for page in OWN_PAGES} | COLLECTION_KEYS
TOPIC_SLUGS = {topic["slug"] for topic in TOPICS}

BODIES = ("body", "description", "purposes", "outcome")
REFERENCES = {
    "share_image": PICTURES,
    "image": PICTURES,
    "logo": PICTURES,
    "organization": ORGANIZATION_KEYS,
    "part_of": ORGANIZATION_KEYS,
    "released_by": ORGANIZATION_KEYS,
    "topic": TOPIC_SLUGS,
    "related_page": PAGE_KEYS,
    "featured_page": PAGE_KEYS,
    "page": PAGE_KEYS,
    "document": DOCUMENTS,
}
BLOCK_FIELDS = {
    "heading": {"text", "level"},
    "image": {"image", "alternative_text", "is_decorative", "caption"},
    "callout": {"kind", "title", "text"},
    "facts": {"title", "facts"},
    "figures": {"figures", "as_of", "source"},
    "table": {"caption", "columns", "rows"},
    "document": {"document", "text"},
    "page_link": {"page", "text"},
}
CONTACT_KINDS = {"phone", "mobile", "whatsapp", "fax", "email", "address"}
SERVICES = {
    "website", "facebook", "instagram", "linkedin", "telegram", "tiktok", "twitter", "whatsapp",
    "youtube", "other",
}  # fmt: skip
ROLES_OF_PARTICIPANTS = {
    "organizer", "co_organizer", "donor", "speaker", "moderator", "participant", "coordinator",
    "observer", "press", "government", "other",
}  # fmt: skip
SCOPES = {"local", "national", "international"}
LENGTHS = {
    "title": 255, "acronym": 50, "city": 100, "venue": 255, "date_note": 255, "tagline": 255,
    "motto_attribution": 255, "label": 100, "value": 255, "caption": 500, "source": 255,
    "group": 255, "promise": 255, "audience": 255, "names": 100, "alternative_text": 255,
}  # fmt: skip

every_page = pytest.mark.parametrize("page", OWN_PAGES, ids=lambda page: page["key"])


def own_part(page):
    return {name: value for name, value in page.items() if name != "children"}


def named_values(data, name=""):
    """Every leaf of the data, with the name of the field that it stands in."""
    match data:
        case dict():
            for key, value in data.items():
                yield from named_values(value, key)
        case list() | tuple():
            for value in data:
                yield from named_values(value, name)
        case _:
            yield name, data


def dicts(data):
    match data:
        case dict():
            yield data
            for value in data.values():
                yield from dicts(value)
        case list() | tuple():
            for value in data:
                yield from dicts(value)


def texts_of(data):
    return [(name, value) for name, value in named_values(data) if isinstance(value, Text)]


@cache
def all_words():
    pages = [own_part(page) for page in OWN_PAGES]
    trilingual = texts_of([*pages, TOPICS])
    words = [(language, text[language]) for _, text in trilingual for language in LANGUAGES]
    return [*words, *(("en", document["text"]) for document in DOCUMENTS.values())]


def blocks(page):
    return [block for field in BODIES for block in page.get(field, [])]


def test_no_two_pages_share_a_key():
    keys = [page["key"] for page in OWN_PAGES]

    assert len(set(keys)) == len(keys)
    assert not set(keys) & COLLECTION_KEYS


@every_page
def test_a_page_has_a_title_a_description_and_an_original_language(page):
    assert isinstance(page["title"], Text)
    assert isinstance(page["search_description"], Text)
    assert page["original"] in LANGUAGES


def test_there_is_an_original_in_each_language():
    assert {page["original"] for page in OWN_PAGES} == set(LANGUAGES)


@every_page
def test_whatever_a_page_refers_to_exists(page):
    for name, value in named_values(own_part(page)):
        if name in REFERENCES and isinstance(value, str):
            assert value in REFERENCES[name], f"{name}: {value!r}"


def test_a_topic_is_used_by_one_slug_only():
    assert len(TOPIC_SLUGS) == len(TOPICS)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", slug) for slug in TOPIC_SLUGS)
    for language in LANGUAGES:
        assert len({topic["names"][language] for topic in TOPICS}) == len(TOPICS)


@every_page
def test_a_text_has_words_in_every_language_and_fits_its_field(page):
    for name, text in texts_of(own_part(page)):
        for language in LANGUAGES:
            assert text[language] == text[language].strip() != ""
            assert len(text[language]) <= LENGTHS.get(name, 2000), (name, text[language])


@every_page
def test_the_same_original_words_have_one_translation_on_a_page(page):
    original = page["original"]
    for target in set(LANGUAGES) - {original}:
        found = defaultdict(set)
        for _, text in texts_of(own_part(page)):
            found[text[original]].add(text[target])

        assert [words for words, options in found.items() if len(options) > 1] == []
        assert set(found) == set(translations(own_part(page), original, target))


@every_page
def test_a_body_is_made_of_known_blocks_with_all_their_fields(page):
    for kind, value in blocks(page):
        if kind == "paragraph":
            assert value
            assert all(isinstance(paragraph, Text) for paragraph in value)
        else:
            assert set(value) == BLOCK_FIELDS[kind]


@every_page
def test_a_block_says_only_what_its_kind_allows(page):
    for kind, value in blocks(page):
        match kind:
            case "heading":
                assert value["level"] in {"2", "3"}
            case "callout":
                assert value["kind"] in {"note", "important"}
            case "image":
                assert value["is_decorative"] is not bool(value["alternative_text"])
            case "facts":
                assert all(set(fact) == {"label", "value"} for fact in value["facts"])
            case "figures":
                assert PartialDate.parse(value["as_of"])
            case "table":
                assert {len(row) for row in value["rows"]} == {len(value["columns"])}


@every_page
def test_a_number_says_how_exact_it_is(page):
    counted = [row for row in dicts(own_part(page)) if "comparator" in row]

    assert {row["comparator"] for row in counted} <= set(Comparator.values)
    for row in counted:
        number = row.get("value", row.get("count"))
        assert isinstance(number, int)
        assert number > 0


@every_page
def test_contact_points_and_channels_are_of_known_kinds_and_can_be_found(page):
    for contact in page.get("contact_points", []):
        assert contact["kind"] in CONTACT_KINDS
        assert contact["printed"]
    for channel in page.get("channels", []):
        assert channel["service"] in SERVICES
        assert channel["state"] in {"active", "planned", "closed"}
        assert channel["state"] == "planned" or channel["handle"] or channel["url"]


@pytest.mark.parametrize("organization", ORGANIZATIONS, ids=lambda page: page["key"])
def test_an_organisation_is_of_a_known_kind_and_scope(organization):
    assert organization["kind"] in {
        "ngo", "public_body", "diaspora", "donor", "intergovernmental", "media", "academic",
        "business", "network",
    }  # fmt: skip
    assert organization["scope"] in SCOPES
    assert re.fullmatch(r"([A-Z]{2})?", organization["country"])
    assert organization["founded"] == "" or PartialDate.parse(organization["founded"])
    assert organization["part_of"] != organization["key"]
    for other in organization["other_names"]:
        assert other["kind"] in {"former", "as_printed", "exonym", "short"}


def test_the_parent_of_an_organisation_comes_before_it():
    keys = [organization["key"] for organization in ORGANIZATIONS]
    for place, organization in enumerate(ORGANIZATIONS):
        assert organization["part_of"] is None or organization["part_of"] in keys[:place]


@pytest.mark.parametrize("news", PLATFORM["children"], ids=lambda page: page["key"])
def test_a_news_item_is_dated_and_names_who_says_so(news):
    assert news["date"] == "2020-09"
    assert news["kind"] in {
        "news", "announcement", "press_release", "statement", "report", "interview", "survey",
    }  # fmt: skip
    assert [(source["role"], source["organization"]) for source in news["sources"]] == [
        ("informed_by", "diaspora-committee"),
        ("reported_by", "trend"),
    ]
    assert news["key"] not in {row["related_page"] for row in news["related_pages"]}


@pytest.mark.parametrize("page", [PLATFORM, *PLATFORM["children"]], ids=lambda page: page["key"])
def test_a_hashtag_is_one_word(page):
    assert all(re.fullmatch(r"\w+", row["tag"]) for row in page["hashtags"])


def test_a_coordinator_has_a_country_and_a_role_but_not_always_a_name():
    rows = [(row["country"], row["name"], row["role"]) for row in PLATFORM["coordinators"]]

    assert rows == [
        ("AZ", "Bəxtiyar Rəhimov", "head"),
        *((country, "", "coordinator") for country in ("TR", "CA", "NL", "PL", "MD", "IT")),
    ]


def test_reach_figures_keep_the_numbers_of_the_source():
    figures = [(row["comparator"], row["value"]) for row in PLATFORM["reach_figures"]]

    assert figures == [
        ("more_than", 20_000),
        ("exactly", 27),
        ("about", 28_000),
        ("exactly", 67),
        ("more_than", 100_000),
        ("more_than", 3_000),
    ]
    assert {row["as_of"] for row in PLATFORM["reach_figures"]} == {"2020-09"}


def test_the_meeting_is_later_than_its_press_release_and_of_an_inferred_year():
    starts = PartialDate.parse(MEETING["starts"])

    assert starts.year_is_inferred
    assert starts.earliest.isoformat() > MEETING["released_on"]


def test_each_participation_names_one_body_or_group_and_a_known_role():
    for row in MEETING["participations"]:
        assert len({"organization", "person", "group"} & set(row)) == 1
        assert row["role"] in ROLES_OF_PARTICIPANTS
        assert row["scope"] in SCOPES | {""}


def test_an_output_without_a_document_is_only_promised():
    assert [(row["state"], row["document"]) for row in MEETING["outputs"]] == [("promised", None)]


def test_a_document_has_a_title_a_plain_file_name_and_says_that_it_is_a_summary():
    for document in DOCUMENTS.values():
        assert document["title"]
        assert PurePath(document["filename"]).name == document["filename"]
        assert "summary written for the demonstration" in document["text"]


def test_paragraphs_use_no_markup_but_bold_and_italic():
    for _, words in all_words():
        assert re.sub(r"</?[bi]>", "", words).isprintable() or "\n" in words
        assert not re.search(r"[<>&]", re.sub(r"</?[bi]>", "", words)), words


def test_quotation_marks_are_those_of_the_language():
    for language, words in all_words():
        assert '"' not in words
        assert "'" not in words
        if language == "ru":
            assert words.count("«") == words.count("»")
            assert "”" not in words
        else:
            assert not set("«»„") & set(words)
            assert words.count("“") == words.count("”")


def test_no_word_mixes_latin_and_cyrillic_letters():
    for _, words in all_words():
        for word in re.findall(r"[^\W\d_]+", words):
            scripts = {unicodedata.name(letter).split()[0] for letter in word}
            assert len(scripts) == 1, word


def test_the_letter_schwa_is_always_the_azerbaijani_one():
    for _, words in all_words():
        assert not set("\u01dd\u018e\u04d9\u04d8\u00ad") & set(words), words
        assert unicodedata.is_normalized("NFC", words)


def test_only_russian_texts_are_in_cyrillic():
    for language, words in all_words():
        assert bool(re.search("[а-яё]", words)) <= (language == "ru"), words
