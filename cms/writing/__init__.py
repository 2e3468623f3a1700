"""How programs write pages through the preview of Wagtail's API v3, and read what they write.

Texts are written as they are stored: each block and each item of a list has an id, by which
wagtail-localize knows its translations. Who sends the ids back keeps the translations.
"""
