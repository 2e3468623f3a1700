"""The board of translations: what exists in which language, and what waits for whom."""
