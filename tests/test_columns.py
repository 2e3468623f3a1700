import pytest
from django.core.cache import cache
from django.core.files.storage import default_storage

from tests.columns import of_production


def test_a_test_that_asks_for_no_database_gets_no_cache_and_no_store():
    for reach in (lambda: cache.get("key"), lambda: default_storage.exists("name")):
        with pytest.raises(pytest.fail.Exception, match="embedded column alone"):
            reach()


class Collected:
    """As much of a collected test as choosing needs."""

    fixturenames = ()

    def __init__(self, nodeid: str, *marks: str) -> None:
        self.nodeid, self.marks = nodeid, marks

    def get_closest_marker(self, name: str) -> bool:
        return name in self.marks


def test_on_the_servers_the_first_case_stands_for_all_but_where_they_are_the_subject():
    plain = [Collected(f"a.py::test[{case}]", "django_db") for case in "bac"]
    about_services = [Collected(f"a.py::other[{case}]", "services") for case in "xy"]
    items = [*plain, *about_services, Collected("a.py::single", "django_db")]

    chosen = list(of_production(items, every_case=False))

    assert chosen == [plain[0], *about_services, items[-1]]
    assert list(of_production(items, every_case=True)) == items
