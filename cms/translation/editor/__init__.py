"""What the translation editor of wagtail-localize lacks: differences, memory, warnings, keys."""
