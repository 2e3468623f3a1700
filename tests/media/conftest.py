import json
import os
import secrets
from functools import cache

import botocore.loaders
import botocore.session
import pytest
from django.conf import settings as django_settings

from tests.media.proxy import Proxy
from tests.media.store import bucket_client
from tests.services.environment import services_are_active

needs_s3 = pytest.mark.skipif(not services_are_active(), reason="Needs S3.")


@pytest.fixture(scope="session", autouse=True)
def _descriptions_of_s3_are_read_once():
    """Stores are made anew for each test, and each would read what botocore knows of S3."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(botocore.session, "create_loader", cache(botocore.loaders.create_loader))
        yield


@pytest.fixture(autouse=True)
def _store_of_its_own(settings, tmp_path):
    """Empty, so that a test can say what is in it."""
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.MEDIA_ROOT.mkdir()
    settings.AWS_LOCATION = f"test-{secrets.token_hex(4)}"
    settings.STORAGES = dict(settings.STORAGES)  # Stores are made anew.


@pytest.fixture(scope="session")
def _open_public_folders():
    """As docs/deploy.md says, for the folders of all tests."""
    bucket = django_settings.AWS_STORAGE_BUCKET_NAME
    location = f"arn:aws:s3:::{bucket}/test-????????"
    statement = {
        "Effect": "Allow",
        "Principal": "*",
        "Action": ["s3:GetObject"],
        "Resource": [f"{location}/images/*", f"{location}/original_images/*"],
    }
    policy = {"Version": "2012-10-17", "Statement": [statement]}
    with bucket_client() as client:
        client.put_bucket_policy(Bucket=bucket, Policy=json.dumps(policy))


@pytest.fixture
def public_folders(request, settings):
    """Public files have lasting addresses: in a folder they always do, in S3 by a domain."""
    if services_are_active():
        request.getfixturevalue("_open_public_folders")
        endpoint = settings.AWS_S3_ENDPOINT_URL.removeprefix("http://")
        settings.AWS_S3_CUSTOM_DOMAIN = f"{endpoint}/{settings.AWS_STORAGE_BUCKET_NAME}"
        settings.AWS_S3_URL_PROTOCOL = "http:"
        settings.STORAGES = dict(settings.STORAGES)


@pytest.fixture
def s3_proxy(settings):
    """What stands between the CMS and S3, and can fail as networks and services do."""
    with Proxy(os.environ["AWS_S3_ENDPOINT_URL"]) as proxy:
        settings.AWS_S3_ENDPOINT_URL = proxy.url
        settings.STORAGES = dict(settings.STORAGES)
        yield proxy
