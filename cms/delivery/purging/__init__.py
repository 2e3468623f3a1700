"""Tells a CDN, once a change is committed, which answers to forget: by their keys, or by address.

`signals` hears of changes, `changes` says what they are seen in, `caches` tells the CDN. Without
`FRONTEND_CACHE` none of it happens. Bulk and raw statements send no signals: after those, there is
`manage.py purge_frontend_cache`.
"""
