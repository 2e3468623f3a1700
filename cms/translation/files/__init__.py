"""Texts for translators' own tools, as PO and XLIFF files, and their words back from there."""
