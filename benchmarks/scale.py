"""Times questions within this process, which remembers no answers; prints JSON.

What grows with the pages shows when it is run beside few pages and beside many. Milliseconds by the
name of the question, and in `memory` the megabytes of the process after all of them.
"""

import json
import resource
import sys
import time
from collections.abc import Callable, Iterator

import django
from django.conf import settings

# The admin's own files need not be there to measure what it asks of the database.
files = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
settings.STORAGES = settings.STORAGES | {"staticfiles": files}
django.setup()

from django.contrib.auth.models import Group  # noqa: E402 - after the set-up
from django.db.models import Case, When  # noqa: E402
from django.test import Client, RequestFactory  # noqa: E402
from django.urls import reverse  # noqa: E402
from wagtail_localize.models import StringTranslation  # noqa: E402

from articles.models import NewsPage, PlatformPage  # noqa: E402
from cms.api.cursors import question_of, seal  # noqa: E402
from cms.models import User  # noqa: E402
from cms.wsgi import application  # noqa: E402

API = "/api/v2/"
NEWS = "pages/?type=articles.NewsPage&locale=az"
ROUNDS, SECONDS = 9, 2.0


def main() -> None:
    times = {name: _milliseconds(ask) for name, ask in questions()}
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    json.dump({"times": times, "memory": memory}, sys.stdout)


def questions() -> Iterator[tuple[str, Callable[[], object]]]:
    news = NewsPage.objects.filter(locale__language_code="az").order_by("-first_published_at", "pk")
    count = news.count()
    one, deep = news[count // 2], count - 40
    yield "list", lambda: ask(NEWS)
    yield "list, all types", lambda: ask("pages/?locale=az")
    yield "list, by title", lambda: ask(f"{NEWS}&order=title")
    yield "list, of a topic", lambda: ask(f"{NEWS}&topic=trial-youth")
    newest = f"{NEWS}&order=-first_published_at"
    cursor = _cursor(newest, news[deep])
    yield "list, its end by cursor", lambda: ask(f"{newest}&cursor={cursor}")
    yield "list, its end by offset", lambda: ask(f"{newest}&offset={deep}")
    yield "detail", lambda: ask(f"pages/{one.pk}/")
    yield "find", lambda: ask(f"pages/find/?html_path={one.url_path}")
    yield "resolve", lambda: ask(f"resolve/?path={one.url_path}")
    yield "navigation", lambda: ask("navigation/?locale=az")
    yield "search, of what many have", lambda: ask("pages/?locale=az&search=festival")
    yield "search, of what one has", lambda: ask(f"pages/?locale=az&search={one.title.split()[-1]}")
    yield "completing", lambda: ask("suggest/?locale=az&q=festi")
    yield "counts, of letters", lambda: ask(f"{NEWS}&initials=true&limit=1")
    yield "counts, of topics", lambda: ask("topics/?locale=az")
    editor, _ = User.objects.get_or_create(email="benchmark@example.org", is_superuser=True)
    translator, _ = User.objects.get_or_create(email="translator@example.org")
    translator.groups.set(Group.objects.filter(role__key="translators-ru"))
    client, other = _signed_in(editor), _signed_in(translator)
    above = PlatformPage.objects.ancestor_of(one).get()
    for name, url in {
        "explorer": reverse("wagtailadmin_explore", args=[above.pk]),
        "editor": reverse("wagtailadmin_pages:edit", args=[one.pk]),
        "dashboard": reverse("wagtailadmin_home"),
        "board of translations": reverse("translation_board"),
    }.items():
        yield name, lambda url=url: _opened(client, url)
    board = reverse("translation_board")
    yield "board, of a translator", lambda: _opened(other, board)
    yield "board, searched", lambda: _opened(client, f"{board}?q=festival")
    # Last, because these make all that was counted be counted anew.
    yield "board, after a change", lambda: (_mistranslate(one), _opened(client, board))
    yield (
        "board, of a translator, after a change",
        lambda: (_mistranslate(one), _opened(other, board)),
    )
    yield "list, after a change", lambda: (_touch(one), ask(NEWS))
    yield "publishing", lambda: one.save_revision(user=editor).publish(user=editor)


def ask(path: str) -> bytes:
    """As the server would."""
    environ = RequestFactory().get(API + path, headers={"host": "127.0.0.1"}).environ
    started: list[str] = []
    body = b"".join(application(environ, lambda status, headers: started.append(status)))
    if started[0][0] not in "23":
        sys.exit(f"{path} was answered with {started}.")
    return body


def _cursor(path: str, row: NewsPage) -> str:
    asked = RequestFactory().get(API + path).GET
    return seal([row.first_published_at.isoformat(), row.pk], question_of(f"{API}pages/", asked))


def _touch(page: NewsPage) -> None:
    NewsPage.objects.filter(pk=page.pk).update(search_description=str(time.time()))


def _mistranslate(page: NewsPage) -> None:
    """Or mends what was."""
    words = StringTranslation.objects.filter(context__object_id=page.translation_key)
    words.update(has_error=Case(When(has_error=True, then=False), default=True))


def _signed_in(user: User) -> Client:
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(user)
    return client


def _opened(client: Client, url: str) -> None:
    response = client.get(url)
    if response.status_code != 200:
        sys.exit(f"{url} was answered with {response.status_code}.")


def _milliseconds(ask: Callable[[], object]) -> float:
    """The best of some rounds, after one in which the process learns what it learns once: what
    disturbs is not what is measured.
    """
    ask()
    rounds: list[float] = []
    until = time.perf_counter() + SECONDS
    while not rounds or (len(rounds) < ROUNDS and time.perf_counter() < until):
        started = time.perf_counter()
        ask()
        rounds.append((time.perf_counter() - started) * 1000)
    return min(rounds)


main()
