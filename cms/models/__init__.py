"""What every page shares, and the rows that pages refer to."""

from cms.models.base import BasePage, IndexPage
from cms.models.contacts import AbstractChannel, AbstractContactPoint
from cms.models.delivery import ContentVersion, PageAnswer, PageAnswerSource
from cms.models.digests import Digest
from cms.models.glossary import GlossaryName, GlossaryTerm
from cms.models.inlines import SharedInline
from cms.models.media import Document, DocumentText, Image, ImageText, Rendition, UndeletedFile
from cms.models.participation import AbstractParticipation
from cms.models.people import AbstractContributor
from cms.models.reviews import HandOver, ReviewTask
from cms.models.roles import Role
from cms.models.sorting import TitleSortKey
from cms.models.topics import Topic, TopicName
from cms.models.translations import (
    OutdatedState,
    PublishedTranslation,
    SourceLayout,
    StatesVersion,
    SuggestedTranslation,
    TranslationState,
)
from cms.models.users import User

__all__ = [
    "AbstractChannel",
    "AbstractContactPoint",
    "AbstractContributor",
    "AbstractParticipation",
    "BasePage",
    "ContentVersion",
    "Digest",
    "Document",
    "DocumentText",
    "GlossaryName",
    "GlossaryTerm",
    "HandOver",
    "Image",
    "ImageText",
    "IndexPage",
    "OutdatedState",
    "PageAnswer",
    "PageAnswerSource",
    "PublishedTranslation",
    "Rendition",
    "ReviewTask",
    "Role",
    "SharedInline",
    "SourceLayout",
    "StatesVersion",
    "SuggestedTranslation",
    "TitleSortKey",
    "Topic",
    "TopicName",
    "TranslationState",
    "UndeletedFile",
    "User",
]
