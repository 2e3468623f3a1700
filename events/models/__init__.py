from events.models.agenda import Output, ProgrammeItem
from events.models.meetings import (
    MeetingContactPoint,
    MeetingIndexPage,
    MeetingPage,
    MeetingParticipation,
)

__all__ = [
    "MeetingContactPoint",
    "MeetingIndexPage",
    "MeetingPage",
    "MeetingParticipation",
    "Output",
    "ProgrammeItem",
]
