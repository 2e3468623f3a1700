from articles.models.collections import (
    CollectionContributor,
    CollectionEntryPage,
    CollectionIdentifier,
    CollectionIndexPage,
    CollectionPage,
    CollectionSupporter,
    EntryContributor,
)
from articles.models.news import (
    NewsCountry,
    NewsHashtag,
    NewsPage,
    NewsRelatedPage,
    NewsSource,
    NewsTopic,
)
from articles.models.platforms import (
    Coordinator,
    PlatformChannel,
    PlatformHashtag,
    PlatformPage,
    PlatformPartner,
    ReachFigure,
)

__all__ = [
    "CollectionContributor",
    "CollectionEntryPage",
    "CollectionIdentifier",
    "CollectionIndexPage",
    "CollectionPage",
    "CollectionSupporter",
    "Coordinator",
    "EntryContributor",
    "NewsCountry",
    "NewsHashtag",
    "NewsPage",
    "NewsRelatedPage",
    "NewsSource",
    "NewsTopic",
    "PlatformChannel",
    "PlatformHashtag",
    "PlatformPage",
    "PlatformPartner",
    "ReachFigure",
]
