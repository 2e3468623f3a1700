"""How often a client may ask the delivery API, and who counts as one client."""

import pytest
from django.conf import settings as django_settings
from django.test import Client
from rest_framework.throttling import SimpleRateThrottle

from tests.api.test_errors import message
from tests.api.test_preview import make_token
from tests.editor.people import person

pytestmark = [pytest.mark.django_db, pytest.mark.services]

PAGES = "/api/v2/pages/"


class Clock:
    now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(SimpleRateThrottle, "timer", staticmethod(clock))
    return clock


@pytest.fixture
def limit(settings, clock):
    """Lets one client ask twice a minute, behind so many proxies."""

    def limit(rate: str | None = "2/minute", proxies: int = 0) -> None:
        settings.REST_FRAMEWORK = settings.REST_FRAMEWORK | {
            "DEFAULT_THROTTLE_RATES": {"address": rate},
            "NUM_PROXIES": proxies,
        }

    return limit


def ask(path: str = PAGES, address: str = "198.51.100.1", forwarded: str = "", client=None):
    headers = {"x-forwarded-for": forwarded} if forwarded else {}
    return (client or Client()).get(path, headers=headers, REMOTE_ADDR=address)


def statuses(times: int, **question) -> list[int]:
    return [ask(**question).status_code for _ in range(times)]


def test_who_asks_too_often_is_told_how_long_to_wait(limit, clock):
    limit()
    assert statuses(2) == [200, 200]
    clock.now += 18.5

    response = ask()

    assert response.status_code == 429
    assert response["retry-after"] == "42"
    assert message(response) == ("Too many requests came from your address. Seconds to wait: 42.")


def test_who_waited_is_answered_again(limit, clock):
    limit()
    assert statuses(3) == [200, 200, 429]

    clock.now += 60

    assert ask().status_code == 200


def test_one_client_does_not_use_up_what_another_may_ask(limit):
    limit()
    assert statuses(3) == [200, 200, 429]

    assert statuses(3, address="198.51.100.2") == [200, 200, 429]


def test_all_addresses_of_the_api_count_together(limit):
    limit()
    assert ask("/api/v2/images/").status_code == 200
    assert ask("/api/v2/pages/999999/").status_code == 404

    for path in (PAGES, "/api/v2/documents/", "/api/v2/nothing/", f"{PAGES}find/?id=1"):
        assert ask(path).status_code == 429


def test_readers_and_editors_are_not_counted(limit, admin):
    limit("1/minute")
    assert statuses(2) == [200, 429]

    for path in ("/az/", "/admin/"):
        assert ask(path, client=admin).status_code == 200


def test_signing_in_changes_nothing(limit, admin):
    limit()
    token = Client(headers={"authorization": f"Bearer {make_token(person(admin))}"})

    answers = [ask(client=client).status_code for client in (admin, token, Client())]

    assert answers == [200, 200, 429]


def test_a_browser_that_only_asks_whether_it_may_ask_is_not_counted(limit):
    limit("1/minute")
    headers = {"origin": "https://front-end.example", "access-control-request-method": "GET"}

    answers = [Client().options(PAGES, headers=headers).status_code for _ in range(3)]

    assert answers == [200, 200, 200]


def test_a_refusal_can_be_read_by_a_front_end(limit):
    limit("1/minute")
    ask()

    response = Client().get(
        PAGES, headers={"origin": "https://front-end.example"}, REMOTE_ADDR="198.51.100.1"
    )

    assert response.status_code == 429
    assert response["access-control-allow-origin"] == "*"
    assert "Retry-After" in response["access-control-expose-headers"]


def test_without_a_proxy_nobody_can_pretend_to_be_another(limit):
    limit()

    answers = [ask(forwarded=f"203.0.113.{n}").status_code for n in range(3)]

    assert answers == [200, 200, 429]


@pytest.mark.parametrize(("proxies", "ours"), [(1, ""), (2, ", 10.0.0.2")])
def test_behind_proxies_clients_are_told_apart(limit, proxies, ours):
    limit(proxies=proxies)
    proxy = {"address": "10.0.0.1"}

    assert statuses(3, forwarded=f"203.0.113.1{ours}", **proxy) == [200, 200, 429]
    assert statuses(3, forwarded=f"203.0.113.2{ours}", **proxy) == [200, 200, 429]


@pytest.mark.parametrize(("proxies", "ours"), [(1, ""), (2, ", 10.0.0.2")])
def test_behind_proxies_nobody_can_pretend_to_be_another(limit, proxies, ours):
    limit(proxies=proxies)

    answers = [
        ask(address="10.0.0.1", forwarded=f"{pretended}, 203.0.113.1{ours}").status_code
        for pretended in ("198.51.100.7", "198.51.100.8, 198.51.100.9", "nonsense")
    ]

    assert answers == [200, 200, 429]


@pytest.mark.parametrize(
    "address",
    ["2001:db8:1:2::{}", "2001:db8:1:2:{}::1", "::ffff:203.0.113.1", "nonsense {}", "{}\x7fə" * 99],
)
def test_who_holds_many_addresses_is_one_client(limit, address):
    limit(proxies=1)

    answers = [ask(forwarded=address.replace("{}", str(n))).status_code for n in range(1, 4)]

    assert answers == [200, 200, 429]


def test_neighbours_on_ipv6_are_two_clients(limit):
    limit("1/minute", proxies=1)

    answers = [ask(forwarded=f"2001:db8:1:{n}::1").status_code for n in (1, 2)]

    assert answers == [200, 200]


def test_an_ipv4_address_is_the_same_when_written_as_ipv6(limit):
    limit(proxies=1)

    answers = [
        ask(forwarded=address).status_code
        for address in ("203.0.113.1", "::ffff:203.0.113.1", "203.0.113.1")
    ]

    assert answers == [200, 200, 429]


def test_the_limit_can_be_switched_off(limit):
    limit(None)

    assert set(statuses(20)) == {200}


def test_a_limit_that_was_lowered_still_says_how_long_to_wait(limit):
    limit("5/minute")
    assert set(statuses(5)) == {200}
    limit("1/minute")

    response = ask()

    assert response.status_code == 429
    assert response["retry-after"] == "60"


def test_tests_are_not_counted():
    assert django_settings.REST_FRAMEWORK["DEFAULT_THROTTLE_RATES"] == {"address": None}
