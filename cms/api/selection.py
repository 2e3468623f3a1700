"""Which fields an answer has: the parameter `fields`, with the syntax of Wagtail's own API."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wagtail.api.v2.utils import parse_fields_parameter

from cms.api.fields import within
from cms.api.parameters import listed, printable, refusal

#: Name, whether it is taken away, and the same of the fields within it.
Mention = tuple[str, bool, "Sequence[Mention] | None"]


@dataclass(frozen=True)
class Selection:
    """Names in the order in which the model has them, and what is chosen within their values."""

    names: tuple[str, ...]
    within: Mapping[str, "Selection"]

    def prune(self, name: str, value: Any) -> Any:
        """The value of the field `name`, with no more than what is chosen within it."""
        chosen = self.within.get(name)
        return value if chosen is None else chosen._prune(value)

    def _prune(self, value: Any) -> Any:
        match value:
            case list():
                return [self._prune(item) for item in value]
            case dict():
                return {name: self.prune(name, value[name]) for name in self.names}
        return value


def parse_fields(text: str | None) -> Sequence[Mention]:
    if text is None:
        return []
    try:
        return parse_fields_parameter(text)
    except ValueError as error:
        raise refusal("fields", f"it cannot be read: {error}") from error
    except RecursionError:
        raise refusal("fields", "it is nested too deeply") from None


def select(
    mentions: Sequence[Mention], shapes: Mapping[str, Any], default: Iterable[str]
) -> Selection:
    """`*` starts with all that there is, `_` with nothing, else one starts with the default."""
    unknown = {printable(name) for name, _, _ in mentions if name not in {*shapes, "*", "_"}}
    if unknown:
        raise refusal("fields", f"there is no {listed(unknown)} here; there are {listed(shapes)}")
    names, chosen = set(default), {}
    for name, is_taken_away, nested in mentions:
        match name:
            case "*":
                names = set(shapes)
            case "_":
                names = set()
            case _ if is_taken_away:
                names.discard(name)
            case _:
                names.add(name)
                if nested:
                    chosen[name] = _select_within(name, shapes[name], nested)
    return Selection(tuple(name for name in shapes if name in names), chosen)


def _select_within(name: str, shape: Any, nested: Sequence[Mention]) -> Selection:
    shapes = within(shape)
    if shapes is None:
        raise refusal("fields", f"{name} has no fields to choose among")
    return select(nested, shapes, shapes)
