"""Whatever editors and translators do, in whatever order: the states are true, readers see what
was published and nothing else, and the tree is sound.
"""

from dataclasses import dataclass, field
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from wagtail.models import Locale, Page, PageViewRestriction
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)
from wagtail_localize.operations import translate_object

from cms.models import TranslationState
from cms.translation.kept_states import renew_states
from cms.translation.publishing import UntranslatedTextsError
from cms.translation.states import State, states_of_things
from home.models import StandardPage
from tests.factories import StandardPageFactory, home
from tests.translation.soundness import assert_sound

pytestmark = pytest.mark.django_db

ORIGINAL, *TARGETS = ("az", "ru", "en")
WORDS = {"title": ["Bir", "İki"], "search_description": ["", "Üç", "Dörd"]}
Texts = dict[str, str]


@dataclass
class Version:
    """A page in one language, as it must be."""

    parent: "Thing | None"
    is_live: bool = True
    is_private: bool = False
    follows: bool = True
    fact: bool = False
    shown: Texts = field(default_factory=dict)
    made_from: Texts = field(default_factory=dict)


@dataclass(eq=False)
class Thing:
    """What is one page in each language."""

    name: str
    key: Any
    live: Texts
    draft: Texts
    versions: dict[str, Version]
    memory: dict[tuple[str, str, str], str] = field(default_factory=dict)
    draft_fact: bool = False

    def followers(self, language: str) -> list[str]:
        if language != ORIGINAL:
            return []
        return [
            code for code, version in self.versions.items() if code in TARGETS and version.follows
        ]

    def texts(self) -> Texts:
        return {path: text for path, text in self.live.items() if text}

    def state(self, language: str) -> State:
        version = self.versions.get(language)
        if version is None:
            return State("missing")
        if language == ORIGINAL:
            return State("original")
        if not version.follows:
            return State("detached")
        total = len(self.texts())
        translated = sum(
            (language, path, text) in self.memory for path, text in self.texts().items()
        )
        if not version.is_live:
            return State("in_progress", translated, total)
        changed = sum(self.live[path] != version.made_from[path] for path in self.live)
        return State("outdated" if changed else "up_to_date", translated, total, changed)


class World:
    """Does everything twice: to pages, and to an obvious model of them."""

    def __init__(self) -> None:
        self.locales = {locale.language_code: locale for locale in Locale.objects.all()}
        first = StandardPageFactory(title="Bir", body=[])
        below = [StandardPageFactory(title=t, body=[], parent=first) for t in ("İki", "Üç")]
        self.things: list[Thing] = []
        for page in (first, *below):
            texts = {"title": page.title, "search_description": ""}
            parent = self.things[0] if self.things else None
            versions = {ORIGINAL: Version(parent, shown=dict(texts))}
            thing = Thing(page.title, page.translation_key, dict(texts), dict(texts), versions)
            self.things.append(thing)
        versions = {code: Version(None) for code in self.locales}
        self.home = Thing("", home().translation_key, {}, {}, versions)
        self.count = 0

    def page(self, thing: Thing, language: str) -> StandardPage:
        return StandardPage.objects.get(translation_key=thing.key, locale=self.locales[language])

    def translation(self, thing: Thing, language: str) -> Translation:
        return Translation.objects.get(
            source__object_id=thing.key, target_locale=self.locales[language]
        )

    # What people do. What cannot be done at the moment is passed over.

    def edit(self, thing: Thing, language: str, path: str, number: int) -> None:
        if ORIGINAL not in thing.versions:
            return
        thing.draft[path] = WORDS[path][number % len(WORDS[path])]
        thing.draft_fact = bool(number % 2)
        page = self.page(thing, ORIGINAL).get_latest_revision_as_object()
        setattr(page, path, thing.draft[path])
        page.show_in_menus = thing.draft_fact
        page.save_revision()

    def publish(self, thing: Thing, language: str, path: str, number: int) -> None:
        if ORIGINAL not in thing.versions:
            return
        thing.live = dict(thing.draft)
        for version in thing.versions.values():
            if version.follows:
                version.fact = thing.draft_fact
        thing.versions[ORIGINAL].shown = dict(thing.live)
        page = self.page(thing, ORIGINAL)
        (page.get_latest_revision() or page.save_revision()).publish()

    def revise(self, thing: Thing, language: str, path: str, number: int) -> None:
        self.edit(thing, language, path, number)
        self.publish(thing, language, path, number)

    def translate(self, thing: Thing, language: str, path: str, number: int) -> None:
        self.submit(thing, language, path, number)
        for each in WORDS:
            self.type(thing, language, each, number)
        self.publish_translation(thing, language, path, number)

    def submit(self, thing: Thing, language: str, path: str, number: int) -> None:
        if ORIGINAL not in thing.versions or language in thing.versions:
            return
        self._model_submission(thing, language)
        translate_object(self.page(thing, ORIGINAL), [self.locales[language]])

    def _model_submission(self, thing: Thing, language: str) -> None:
        original = thing.versions[ORIGINAL]
        if original.parent and language not in original.parent.versions:
            self._model_submission(original.parent, language)
        thing.versions[language] = Version(
            original.parent, is_live=False, is_private=original.is_private, fact=original.fact
        )

    def type(self, thing: Thing, language: str, path: str, number: int) -> None:
        version = thing.versions.get(language)
        if not version or not version.follows or not thing.live[path]:
            return
        self.count += 1
        words = f"{thing.live[path]} [{language} {self.count}]"
        thing.memory[language, path, thing.live[path]] = words
        segment = StringSegment.objects.get(
            source=self.translation(thing, language).source, context__path=path
        )
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            context=segment.context,
            locale=self.locales[language],
            defaults={"data": words, "translation_type": "manual"},
        )

    def publish_translation(self, thing: Thing, language: str, path: str, number: int) -> None:
        version = thing.versions.get(language)
        if not version or not version.follows:
            return
        words = {
            path: thing.memory.get((language, path, text)) if text else ""
            for path, text in thing.live.items()
        }
        if None not in words.values():
            version.is_live, version.shown, version.made_from = True, words, dict(thing.live)
            version.fact = thing.versions[ORIGINAL].fact
        try:
            if number % 2:
                self.translation(thing, language).save_target()
            else:
                self.page(thing, language).get_latest_revision().publish()
        except UntranslatedTextsError:
            assert None in words.values()
        else:
            assert None not in words.values()

    def save_draft(self, thing: Thing, language: str, path: str, number: int) -> None:
        version = thing.versions.get(language)
        if version and version.follows:
            if not version.is_live:
                version.fact = thing.versions[ORIGINAL].fact
            self.translation(thing, language).save_target(publish=False)

    def sync(self, thing: Thing, language: str, path: str, number: int) -> None:
        source = TranslationSource.objects.filter(object_id=thing.key).first()
        if source and ORIGINAL in thing.versions:
            source.update_from_db()

    def stop(self, thing: Thing, language: str, path: str, number: int) -> None:
        if version := thing.versions.get(language):
            version.follows = False
            Translation.objects.filter(
                source__object_id=thing.key, target_locale=self.locales[language]
            ).update(enabled=False)

    def take_down(self, thing: Thing, language: str, path: str, number: int) -> None:
        language = self._any_language(number)
        version = thing.versions.get(language)
        if not version or not version.is_live:
            return
        for each in (language, *thing.followers(language)):
            thing.versions[each].is_live = False
        self.page(thing, language).unpublish()

    def hide(self, thing: Thing, language: str, path: str, number: int) -> None:
        """Makes the original private, or public again."""
        if ORIGINAL not in thing.versions:
            return
        is_private = not thing.versions[ORIGINAL].is_private
        for version in thing.versions.values():
            version.is_private = is_private
        page = self.page(thing, ORIGINAL)
        if is_private:
            PageViewRestriction.objects.create(page=page, restriction_type="login")
        else:
            page.view_restrictions.get().delete()

    def sort(self, thing: Thing, language: str, path: str, number: int) -> None:
        """The last of the pages below the first is put before the others, in any language."""
        language = self._any_language(number)
        first = self.things[0].versions.get(language)
        if first is None:
            return
        children = list(self.page(self.things[0], language).get_children())
        if len(children) > 1:
            children[-1].move(children[0], pos="left")

    def _any_language(self, number: int) -> str:
        return (ORIGINAL, *TARGETS)[number % 3]

    def move(self, thing: Thing, language: str, path: str, number: int) -> None:
        """Below the home page, or back below the first; but not the first itself."""
        first = self.things[0]
        version = thing.versions.get(ORIGINAL)
        if thing is first or not version or ORIGINAL not in first.versions:
            return
        parent = None if version.parent else first
        for each in (ORIGINAL, *thing.followers(ORIGINAL)):
            if parent and each not in parent.versions:
                self._model_submission(parent, each)
            thing.versions[each].parent = parent
        target = self.page(first, ORIGINAL) if parent else home(ORIGINAL)
        self.page(thing, ORIGINAL).move(target, pos="last-child")

    def delete(self, thing: Thing, language: str, path: str, number: int) -> None:
        language = self._any_language(number)
        if language not in thing.versions:
            return
        self.page(thing, language).delete()
        gone = {(thing, language)}
        while True:
            new = {(each, other) for each, code in gone for other in each.followers(code)}
            new |= {
                (each, code)
                for each in self.things
                for code, version in each.versions.items()
                if (version.parent, code) in gone
            }
            if new <= gone:
                break
            gone |= new
        for each, code in gone:
            del each.versions[code]
            if code == ORIGINAL:
                for left in each.versions.values():
                    left.follows = False

    # What must hold.

    def check(self) -> None:
        keys = [thing.key for thing in self.things]
        states = states_of_things(keys, self.locales.values())
        found = StandardPage.objects.filter(translation_key__in=keys)
        pages = {(page.translation_key, page.locale_id): page for page in found}
        private = set(PageViewRestriction.objects.values_list("page", flat=True))
        #: What is where in the tree, in its order.
        tree = {page.path: page for page in Page.objects.only("path", "locale", "translation_key")}
        expected = set()
        for thing in self.things:
            for language, locale in self.locales.items():
                assert states[thing.key, locale.pk] == thing.state(language), (thing, language)
            for language, version in thing.versions.items():
                place = thing.key, self.locales[language].pk
                expected.add(place)
                page, parent = pages[place], version.parent or self.home
                assert page.show_in_menus == version.fact
                assert page.live == version.is_live
                assert (page.pk in private) == version.is_private
                assert tree[page._get_basepath(page.path, page.depth - 1)].translation_key == (
                    parent.key
                )
                if version.is_live:
                    assert {path: getattr(page, path) for path in WORDS} == version.shown
        assert set(pages) == expected
        self._check_order(tree)
        assert_sound()

    def check_kept(self) -> None:
        """What the board chooses from; of things that are gone, nothing is kept."""
        states = states_of_things([thing.key for thing in self.things], self.locales.values())
        renew_states()
        kept = {
            (key, locale): State(*values)
            for key, locale, *values in TranslationState.objects.values_list(
                "translation_key", "locale", "kind", "translated", "total", "changed", "machine"
            )
        }
        for (key, locale), state in states.items():
            is_there = Page.objects.filter(translation_key=key).exists()
            assert kept.get((key, locale)) == (state if is_there else None)

    def _check_order(self, tree: dict[str, Page]) -> None:
        for thing in (self.home, self.things[0]):
            if ORIGINAL not in thing.versions:
                continue
            order = self._keys_below(tree, thing, ORIGINAL)
            for language in thing.followers(ORIGINAL):
                below = self._keys_below(tree, thing, language)
                assert [key for key in below if key in order] == [
                    key for key in order if key in below
                ]

    def _keys_below(self, tree: dict[str, Page], thing: Thing, language: str) -> list[Any]:
        place = thing.key, self.locales[language].pk
        (parent,) = (
            path for path, page in tree.items() if (page.translation_key, page.locale_id) == place
        )
        depth = len(parent) + Page.steplen
        return [
            page.translation_key
            for path, page in tree.items()
            if path.startswith(parent) and len(path) == depth
        ]


ACTS = st.tuples(
    st.sampled_from([
        World.edit, World.publish, World.revise, World.revise, World.revise, World.submit,
        World.type, World.publish_translation, World.translate, World.translate,
        World.translate, World.save_draft, World.sync, World.stop, World.take_down, World.move,
        World.move, World.sort, World.hide, World.delete,
    ]),
    st.integers(0, 2),
    st.sampled_from(TARGETS),
    st.sampled_from(list(WORDS)),
    st.integers(0, 5),
)  # fmt: skip


@pytest.mark.parametrize(
    "beginning",
    [
        pytest.param([], id="new", marks=pytest.mark.services),
        # With a translation to be outdated.
        pytest.param(
            [(World.translate, 1, "ru", "title", 0), (World.revise, 1, "ru", "title", 3)],
            id="published",
        ),
    ],
)
@settings(
    max_examples=6,
    phases=[Phase.generate],  # To look for a shorter sequence would take minutes.
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(acts=st.lists(ACTS, min_size=6, max_size=12))
def test_states_and_pages_are_what_an_obvious_model_says(beginning, acts):
    with transaction.atomic():
        world = World()
        for act, number, language, path, choice in [*beginning, *acts]:
            act(world, world.things[number], language, path, choice)
            world.check()
        world.check_kept()
        transaction.set_rollback(True)
