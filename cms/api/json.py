"""JSON, as all answers of the delivery API are written and kept."""

from collections.abc import Mapping
from typing import Any

import orjson
from rest_framework.renderers import JSONRenderer
from rest_framework.utils.encoders import JSONEncoder

_encode_other = JSONEncoder().default


def dumps(data: Any) -> bytes:
    """Moments end with `Z` where they are in UTC, as Django REST framework writes them."""
    return orjson.dumps(data, default=_encode_other, option=orjson.OPT_UTC_Z)


class Renderer(JSONRenderer):
    def render(
        self,
        data: Any,
        accepted_media_type: str | None = None,
        renderer_context: Mapping[str, Any] | None = None,
    ) -> bytes:
        return b"" if data is None else dumps(data)
