"""What an approved review ends with. Wagtail imports this before there are any models."""

from typing import Any


def publish_reviewed(workflow_state: Any, user: Any = None) -> None:
    """Publishes what the reviewers saw; by itself, Wagtail publishes the newest draft."""
    from cms.models import HandOver
    from cms.models.reviews import is_translation

    page = workflow_state.content_object
    revision = workflow_state.current_task_state.revision
    is_handed_over = HandOver.objects.filter(revision=revision).exists()
    if not (is_handed_over and is_translation(page)):  # It may have been stopped since.
        revision = page.get_latest_revision()
    revision.publish(user=user)
