"""The store of files: what is sent with them, and what happens when it fails."""

import io

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command
from django.urls import reverse
from wagtail.models import UploadedFile

from articles.models import NewsPage
from cms.media.storage import S3Store
from cms.models import Document, Image, UndeletedFile
from tests.api.asking import page as ask
from tests.editor.forms import full, posted
from tests.editor.people import prefer
from tests.factories import DocumentFactory, ImageFactory, NewsFactory, StandardPageFactory, body
from tests.media.conftest import needs_s3
from tests.media.files import DOCUMENTS, PICTURES
from tests.media.store import bucket_client, command, names, read
from tests.media.test_uploads import upload
from tests.pages.examples import image_value
from tests.pages.reading import read as read_page

pytestmark = [pytest.mark.django_db, pytest.mark.services]

FILES = {"picture": ("a.png", PICTURES["png"]), "document": ("a.pdf", DOCUMENTS["pdf"])}


def head(settings, name: str) -> dict:
    with bucket_client() as client:
        key = f"{settings.AWS_LOCATION}/{name}"
        return client.head_object(Bucket=settings.AWS_STORAGE_BUCKET_NAME, Key=key)


@needs_s3
def test_public_files_say_their_type_and_may_be_kept_for_good(settings):
    image = ImageFactory()
    rendition = image.get_rendition("width-320|format-webp")

    for name, media_type in ((image.file.name, "image/png"), (rendition.file.name, "image/webp")):
        told = head(settings, name)
        assert told["ContentType"] == media_type
        assert told["CacheControl"] == "public, max-age=31536000, immutable"


@needs_s3
def test_documents_are_saved_and_never_shown(settings):
    told = head(settings, DocumentFactory().file.name)

    assert told["ContentDisposition"] == "attachment"
    assert told["CacheControl"] == "private, no-store"


def test_a_document_is_sent_under_its_own_name(client):
    document = DocumentFactory(file=ContentFile(b"text", name="Hesabat.txt"))

    response = client.get(document.url)

    if response.status_code == 302:
        assert "Hesabat.txt" in response["Location"].partition("?")[2]
    else:
        assert 'filename="Hesabat.txt"' in response["Content-Disposition"]
        assert response["X-Content-Type-Options"] == "nosniff"
        response.close()


# When it fails.


@pytest.fixture
def quick(monkeypatch):
    """Waits shortly for what never comes."""
    monkeypatch.setattr(S3Store, "read_seconds", 0.3)


@needs_s3
@pytest.mark.parametrize("mode", ["down", "slow", "refuse"])
@pytest.mark.parametrize("kind", ["picture", "document"])
def test_an_upload_that_the_store_does_not_take_is_told_and_leaves_nothing(
    editor, quick, s3_proxy, kind, mode
):
    prefer(editor, "en")
    s3_proxy.fail(mode)

    answer = upload(editor, kind, *FILES[kind])

    assert not answer["success"]
    assert "store of files does not answer" in answer["error_message"]
    s3_proxy.fail("pass")
    assert (Image.objects.count(), Document.objects.count(), names()) == (0, 0, set())


@needs_s3
def test_a_form_that_the_store_does_not_take_keeps_what_was_typed_and_the_old_file(
    editor, quick, s3_proxy
):
    prefer(editor, "en")
    image = ImageFactory()
    s3_proxy.fail("down")
    file = ContentFile(PICTURES["png"], name="new.png")

    response = editor.post(
        reverse("wagtailimages:edit", args=[image.pk]),
        {"title": "Yeni başlıq", "caption_az": "Yeni yazı", "file": file, "collection": 1},
    )

    html = response.content.decode()
    assert response.status_code == 200
    assert "store of files does not answer" in html
    assert "Yeni başlıq" in html
    assert "Yeni yazı" in html
    s3_proxy.fail("pass")
    assert names() == {image.file.name}


@needs_s3
@pytest.mark.parametrize("kind", ["picture", "document"])
def test_an_upload_that_is_to_wait_for_its_form_and_cannot_is_told(editor, s3_proxy, kind):
    prefer(editor, "en")
    s3_proxy.fail("refuse")
    name, content = FILES[kind]

    answer = upload(editor, kind, name, content, title="a" * 300)

    assert not answer["success"]
    assert "store of files does not answer" in answer["error_message"]
    s3_proxy.fail("pass")
    assert (UploadedFile.objects.count(), names()) == (0, set())


@needs_s3
@pytest.mark.parametrize("mode", ["refuse", "read_only"])
@pytest.mark.parametrize("kind", ["picture", "document"])
def test_an_upload_that_waits_goes_on_waiting_with_what_was_typed_until_the_store_takes_it(
    editor, s3_proxy, kind, mode
):
    prefer(editor, "en")
    name, content = FILES[kind]
    waiting = upload(editor, kind, name, content, title="a" * 300)["uploaded_file_id"]
    (stored,) = names()
    noun, model = {"picture": ("image", Image), "document": ("document", Document)}[kind]
    prefix = f"uploaded-{noun}-{waiting}"
    typed = {f"{prefix}-title": "Lahıc", f"{prefix}-collection": 1}
    address = reverse(
        f"wagtail{'images' if kind == 'picture' else 'docs'}:create_multiple_from_uploaded_{noun}",
        args=[waiting],
    )
    s3_proxy.fail(mode)

    answer = editor.post(address, typed).json()

    assert not answer["success"]
    assert "store of files does not answer" in answer["form"]
    assert 'value="Lahıc"' in answer["form"]
    s3_proxy.fail("pass")
    assert (model.objects.count(), names()) == (0, {stored})
    assert editor.post(address, typed).json()["success"]
    file = model.objects.get()
    assert (file.title, names(), read(file.file.name)) == ("Lahıc", {file.file.name}, content)
    assert not UploadedFile.objects.exists()


@needs_s3
@pytest.mark.parametrize("mode", ["down", "slow", "refuse"])
def test_publishing_needs_no_store(
    editor, quick, s3_proxy, django_capture_on_commit_callbacks, mode
):
    page = NewsFactory(live=False)
    filled_in = posted(full(NewsPage))
    s3_proxy.fail(mode)

    with django_capture_on_commit_callbacks(execute=True):
        response = editor.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), filled_in)

    assert response.status_code == 302
    edited = editor.get(response["Location"], follow=True)
    assert edited.status_code == 200
    told = ask(page.pk)
    assert told["title"] == filled_in["title"]
    assert told["image"]["src"]
    assert told["meta"]["first_published_at"]
    assert not UndeletedFile.objects.exists()


@needs_s3
@pytest.mark.parametrize("mode", ["down", "slow", "refuse"])
def test_what_the_store_does_not_delete_is_deleted_later(
    quick, s3_proxy, django_capture_on_commit_callbacks, mode
):
    image, document = ImageFactory(), DocumentFactory()
    s3_proxy.fail(mode)

    with django_capture_on_commit_callbacks(execute=True):
        image.delete()
        document.delete()

    assert UndeletedFile.objects.count() == 2
    s3_proxy.fail("pass")
    assert len(names()) == 2
    assert "0 files" in command("media_orphans", "--remove")
    assert names() == set()
    assert not UndeletedFile.objects.exists()


@needs_s3
@pytest.mark.parametrize("mode", ["slow", "read_only"])
def test_pages_and_answers_do_not_need_the_store(quick, s3_proxy, mode):
    image = ImageFactory(alternative_text="Dağ")
    news = NewsFactory(image=image)
    standard = StandardPageFactory(body=body(("image", image_value(image))))
    s3_proxy.fail(mode)

    assert ask(news.pk)["image"]["alternative_text"] == "Dağ"
    assert read_page(standard).h1


@needs_s3
@pytest.mark.parametrize("mode", ["refuse"])
def test_commands_say_that_the_store_does_not_answer(quick, s3_proxy, mode):
    s3_proxy.fail(mode)

    with pytest.raises(CommandError, match="does not answer or refuses"):
        command("media_orphans")
    with pytest.raises(CommandError, match="problems"):
        command("media_check")


# What is replaced and what is left over.


def test_a_replaced_file_and_its_renditions_leave_the_store_once_the_new_one_is_kept(
    editor, django_capture_on_commit_callbacks
):
    image = ImageFactory()
    rendition = image.get_rendition("width-320|format-webp")
    old = {image.file.name, rendition.file.name}
    assert names() == old

    with django_capture_on_commit_callbacks() as callbacks:
        response = editor.post(
            reverse("wagtailimages:edit", args=[image.pk]),
            {
                "title": "a",
                "collection": 1,
                "file": ContentFile(PICTURES["jpg"], name="new.jpg"),
            },
        )
    assert response.status_code == 302
    image.refresh_from_db()
    assert names() == {*old, image.file.name}
    for callback in callbacks:
        callback()

    assert old.isdisjoint(names())
    assert read(image.file.name) == PICTURES["jpg"]


def test_orphans_are_listed_and_removed_only_on_demand(editor):
    image, document = ImageFactory(), DocumentFactory()
    rendition = image.get_rendition("width-320|format-webp")
    upload(editor, "picture", "a.jpg", PICTURES["jpg"], title="a" * 300)
    for name in ("original_images/x/lost.png", "documents/x/lost.pdf", "private/images/x/l.webp"):
        default_storage.save(name, ContentFile(b"lost"))
    default_storage.save("theirs/of-another-program.txt", ContentFile(b"theirs"))
    kept = {
        image.file.name,
        document.file.name,
        rendition.file.name,
        "theirs/of-another-program.txt",
    }

    assert "0 files" in command("media_orphans")
    listed = command("media_orphans", "--hours", "0")
    assert listed.count("lost.") == 2
    assert "4 files" in listed
    assert len(names()) == 8

    assert "4 files" in command("media_orphans", "--hours", "0", "--remove")

    assert names() == kept


def test_a_check_of_a_good_store_says_that_all_is_well(public_folders):
    said = command("media_check")

    assert "All is well." in said
    assert "PROBLEM" not in said
    assert names() == set()


@needs_s3
def test_a_check_says_when_public_files_are_not_public(settings):
    settings.AWS_S3_CUSTOM_DOMAIN = "127.0.0.1:9"
    settings.AWS_S3_URL_PROTOCOL = "http:"
    settings.STORAGES = dict(settings.STORAGES)

    said = io.StringIO()
    with pytest.raises(CommandError, match="1 problems"):
        call_command("media_check", stdout=said)

    assert "http://127.0.0.1:9/" in said.getvalue()


@needs_s3
def test_a_check_says_when_the_bucket_is_not_there(settings):
    settings.AWS_STORAGE_BUCKET_NAME = settings.AWS_PRIVATE_STORAGE_BUCKET_NAME = "nowhere"
    settings.STORAGES = dict(settings.STORAGES)

    with pytest.raises(CommandError, match="2 problems"):
        command("media_check")


def test_where_a_file_is_used_is_said_before_it_is_deleted(editor):
    prefer(editor, "en")
    image = ImageFactory()
    NewsFactory(image=image)

    html = editor.get(reverse("wagtailimages:delete", args=[image.pk])).content.decode()

    assert "referenced 1 time" in html


def test_a_second_copy_of_a_picture_is_told(editor):
    upload(editor, "picture", "a.png", PICTURES["png"])

    assert upload(editor, "picture", "b.png", PICTURES["png"])["duplicate"]
