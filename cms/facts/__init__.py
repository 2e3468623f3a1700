"""Facts that stay honest: partial dates, compared numbers, telephone numbers, countries."""
