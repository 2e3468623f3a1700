import pytest
from django.core.cache import cache
from django.core.files.storage import default_storage


def test_a_test_that_asks_for_no_database_gets_no_cache_and_no_store():
    for reach in (lambda: cache.get("key"), lambda: default_storage.exists("name")):
        with pytest.raises(pytest.fail.Exception, match="embedded column alone"):
            reach()
