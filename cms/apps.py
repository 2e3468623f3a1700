from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CmsConfig(AppConfig):
    name = "cms"
    verbose_name = _("Content management")

    def ready(self) -> None:
        from django.db.models.signals import post_migrate, pre_migrate

        from cms import checks, signals  # noqa: F401 - registering is what importing them does
        from cms.delivery.purging.signals import hear_of_changes
        from cms.delivery.triggers import drop_triggers, make_triggers
        from cms.history import enter_without_asking
        from cms.indexing import forget_deleted_pages
        from cms.languages.direction import correct_direction
        from cms.languages.wagtail_words import mend_words_of_wagtail
        from cms.refusals import refuse_in_the_persons_language
        from cms.sorting import sort_titles_by_alphabet
        from cms.translation.cascade import signals as cascade_signals  # noqa: F401
        from cms.translation.cascade.actions import cascade_acts
        from cms.translation.cascade.admin import (
            name_choice_of_pages_below,
            tell_in_privacy_dialogue,
        )
        from cms.translation.cascade.privacy import keep_what_hides_a_translation
        from cms.translation.editor.comments import date_comments
        from cms.translation.machine.marks import mark_machine_words
        from cms.translation.publishing import guard_publishing
        from cms.translation.saving import save_pages_our_way
        from cms.translation.segments import note_segments_at_once
        from cms.writing.schemas import read_as_written

        read_as_written()
        correct_direction()
        mend_words_of_wagtail()
        cascade_acts()
        tell_in_privacy_dialogue()
        name_choice_of_pages_below()
        guard_publishing()
        refuse_in_the_persons_language()
        save_pages_our_way()
        note_segments_at_once()
        keep_what_hides_a_translation()
        pre_migrate.connect(drop_triggers, sender=self)
        post_migrate.connect(make_triggers, sender=self)
        mark_machine_words()
        date_comments()
        sort_titles_by_alphabet()
        hear_of_changes()
        forget_deleted_pages()
        enter_without_asking()
