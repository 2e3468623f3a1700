"""What every answer stands on, and hardly ever changes: what is private, and the locales."""

from functools import cache
from typing import NamedTuple

from django.db import connection
from django.db.models import Value
from wagtail.models import Locale, PageViewRestriction

from cms.private_files import private_collections
from cms.statements import Sql, joined


class Grounds(NamedTuple):
    """`private_paths` are those of `cms.visibility`; locales stand under their ids."""

    private_paths: list[str]
    private_collections: frozenset[int]
    locales: dict[int, Locale]


_PAGE, _COLLECTION, _LOCALE = range(3)


def find_grounds() -> Grounds:
    """One query."""
    grounds = Grounds([], frozenset(), {})
    collections = set()
    for what, pk, text in _statement().rows:
        if what == _PAGE:
            grounds.private_paths.append(text)
        elif what == _COLLECTION:
            collections.add(pk)
        else:
            grounds.locales[pk] = Locale.from_db(
                connection.alias, ["id", "language_code"], [pk, text]
            )
    return grounds._replace(private_collections=frozenset(collections))


@cache
def _statement() -> Sql:
    parts = [
        PageViewRestriction.objects.values_list(Value(_PAGE), "page_id", "page__path"),
        private_collections().values_list(Value(_COLLECTION), "pk", "path"),
        Locale.objects.values_list(Value(_LOCALE), "pk", "language_code"),
    ]
    made = [Sql(*part.order_by().query.sql_with_params()) for part in parts]
    return joined(" UNION ALL ", made)
