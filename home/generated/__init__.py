"""Made-up news in all languages, as much as one wants, to try an installation at scale."""
