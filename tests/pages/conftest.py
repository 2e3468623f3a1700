import uuid

import pytest


def pytest_configure(config):
    """Wagtail leaves open the temporary file of every rendition that it makes."""
    config.addinivalue_line(
        "filterwarnings", "ignore:Unclosed file <tempfile.SpooledTemporaryFile:ResourceWarning"
    )


@pytest.fixture(autouse=True)
def _forget_renditions(settings):
    """The cache knows them by the ids of images, which each test gives anew."""
    default = settings.CACHES["default"] | {"KEY_PREFIX": uuid.uuid4().hex}
    settings.CACHES = {**settings.CACHES, "default": default}
