"""StreamField blocks that any page may use."""

from cms.blocks.body import BodyBlock, body_field

__all__ = ["BodyBlock", "body_field"]
