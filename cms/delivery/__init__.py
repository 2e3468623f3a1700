"""Answers that are remembered while nothing changes, and never a moment longer.

`cms_contentversion` holds one row, the content version. Triggers in the database move it in the
transaction of every change that a reader could see (`moves`, `triggers`). `memory` keeps answers of
the present version, `front` gives them before Django is asked, `headers` says what others may keep.
"""
