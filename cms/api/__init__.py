"""The delivery API: Wagtail's API v2 over our own models."""
