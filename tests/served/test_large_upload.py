"""A large file goes from a real browser straight into the store."""

import pytest
from django.conf import settings

from tests.media.conftest import needs_s3
from tests.media.files import DOCUMENTS
from tests.media.store import bucket_client
from tests.served.conftest import new_page, sign_in_with

pytestmark = [pytest.mark.browser, pytest.mark.services, needs_s3]

PART_BYTES = 16 * 1024 * 1024
FILM = DOCUMENTS["mp4"] + bytes(PART_BYTES)


EMAIL, PASSWORD = "uploads@ucdil.example", "only for this test"


@pytest.fixture
def uploading(production, browser):
    """The page, on a site whose bucket lets it send files, as docs/deploy.md says."""
    production.ask(f"User.objects.filter(email={EMAIL!r}).delete()")
    production.ask(f"User.objects.create_superuser(email={EMAIL!r}, password={PASSWORD!r})")
    rule = {
        "AllowedOrigins": [production.address],
        "AllowedMethods": ["PUT"],
        "AllowedHeaders": ["*"],
    }
    with bucket_client() as client:
        client.put_bucket_cors(
            Bucket=settings.AWS_STORAGE_BUCKET_NAME, CORSConfiguration={"CORSRules": [rule]}
        )
    with new_page(browser, production) as page:
        sign_in_with(page, EMAIL, PASSWORD)
        page.goto("/admin/documents/large/")
        yield page


def test_a_film_is_sent_in_parts_and_is_a_document_then(uploading, tmp_path):
    film = tmp_path / "Lahıc.mp4"
    film.write_bytes(FILM)
    methods = []
    uploading.on("request", lambda request: methods.append(request.method))

    uploading.set_input_files("#large-file", film)
    assert uploading.input_value("#large-title") == "Lahıc"
    uploading.click("#large-upload [type=submit]")
    uploading.wait_for_url("**/admin/documents/edit/*/", timeout=60_000)

    number = uploading.url.rstrip("/").rpartition("/")[2]
    kept = uploading.request.get(f"/documents/{number}/Lahıc.mp4")
    assert kept.body() == FILM
    assert methods.count("PUT") == 2


def test_a_connection_that_is_lost_is_told_and_the_button_can_be_pressed_again(uploading):
    uploading.route("**/*uploadId=*", lambda route: route.abort())
    film = {"name": "film.mp4", "mimeType": "video/mp4", "buffer": DOCUMENTS["mp4"]}
    uploading.set_input_files("#large-file", film)

    uploading.click("#large-upload [type=submit]")
    uploading.wait_for_selector("#large-error:not([hidden])")

    assert uploading.inner_text("#large-error").strip()
    assert uploading.input_value("#large-title") == "film"
    uploading.unroute("**/*uploadId=*")
    uploading.click("#large-upload [type=submit]")
    uploading.wait_for_url("**/admin/documents/edit/*/")
