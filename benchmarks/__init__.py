"""How fast the delivery API answers, beside Wagtail's own on the same data: `make bench`."""
