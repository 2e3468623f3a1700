from types import SimpleNamespace

import pytest
from django.core.cache import cache
from django.core.files.storage import default_storage
from django.db import connection

from cms.translation.kept_states import renew_states
from tests.columns import Noted, NoteTaking, of_production, unvarying
from tests.services.environment import services_are_active


def test_a_test_that_asks_for_no_database_gets_no_cache_and_no_store():
    for reach in (lambda: cache.get("key"), lambda: default_storage.exists("name")):
        with pytest.raises(pytest.fail.Exception, match="embedded column alone"):
            reach()


class Collected:
    """As much of a collected test as choosing needs."""

    fixturenames = ()
    _fixtureinfo = SimpleNamespace(name2fixturedefs={})

    def __init__(self, nodeid: str, *marks: str) -> None:
        self.nodeid, self.marks = nodeid, marks

    def get_closest_marker(self, name: str) -> bool:
        return name in self.marks


def test_on_the_servers_the_cheapest_tests_ask_all_that_is_asked():
    long, short, new, unknown = (Collected(name, "django_db") for name in "abcd")
    about_services, without = Collected("e", "services"), Collected("f")
    items = [long, short, new, unknown, about_services, without]
    noted = {
        "a": Noted(9, {1, 2, 3}),
        "b": Noted(1, {2}),
        "c": Noted(2, {2, 3}),
        "e": Noted(5, {1}),
    }

    assert of_production(items, noted) == [new, unknown, about_services]
    assert of_production(items, noted | {"a": Noted(9, {4})}) == [long, *items[2:5]]
    assert of_production(items, {}) == items[:-1]


def test_the_numbers_in_a_statement_and_how_many_there_are_make_no_other_statement():
    one = "SELECT a FROM b WHERE c IN (%s) AND d IN (7) LIMIT 3"
    many = "SELECT a FROM b WHERE c IN (%s, %s, %s) AND d IN (71, 72) LIMIT 20"

    assert unvarying(one) == unvarying(many)
    assert unvarying(one) != unvarying(one.replace("c IN", "e IN"))


def test_a_value_that_is_nothing_makes_no_other_statement_and_a_union_has_its_parts():
    one, other = "UPDATE a SET b = %s", "SELECT c FROM d WHERE e = %s"

    assert unvarying("UPDATE a SET b = NULL") == unvarying(one)
    assert unvarying(f"{one} UNION ALL {other}") == unvarying(one) | unvarying(other)


@pytest.mark.django_db
@pytest.mark.skipif(services_are_active(), reason="Notes are taken on the embedded column.")
def test_what_the_software_asks_in_a_test_is_noted_and_not_what_the_test_asks(request):
    plugins = request.config.pluginmanager.get_plugins()
    notes = next(plugin.noted for plugin in plugins if isinstance(plugin, NoteTaking))
    noted = notes[request.node.nodeid].statements
    noted.clear()  # Of the first test in a process, the installation is noted as well.

    with connection.cursor() as cursor:
        cursor.execute("SELECT 4711")

    assert not noted

    renew_states()

    assert noted


@pytest.mark.parametrize(("is_skipped", "known"), [(True, []), (False, ["a"])])
def test_of_a_test_that_was_skipped_nothing_is_known(is_skipped, known):
    """It may need the servers."""
    taking = NoteTaking()
    taking.noted["a"] = Noted()

    for skipped in (is_skipped, False):
        reporting = taking.pytest_runtest_makereport(Collected("a"))
        next(reporting)
        with pytest.raises(StopIteration):
            reporting.send(SimpleNamespace(skipped=skipped, duration=1))

    assert list(taking.noted) == known
