"""The dyes that all demonstration pictures share, so that they read as one hand."""

Colour = tuple[int, ...]


def rgb(code: str) -> Colour:
    return tuple(bytes.fromhex(code))


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """The colour that lies `share` (0 to 1) of the way from first to second."""
    return tuple(round(a + (b - a) * share) for a, b in zip(first[:3], second[:3], strict=True))


def glaze(colour: Colour, opacity: float) -> Colour:
    """The colour as a see-through layer; opacity from 0 to 1."""
    return (*colour[:3], round(255 * opacity))


PAPER = rgb("f7f1e3")
CREAM = rgb("efdfbf")
SAFFRON = rgb("e5a53d")
COPPER = rgb("c8743f")
MADDER = rgb("b0402e")
POMEGRANATE = rgb("7b1f33")
WALNUT = rgb("573d2f")
STONE = rgb("bda98d")
SKY = rgb("b3ced8")
PEAK = rgb("7d9db8")
RIDGE = rgb("4f7090")
INDIGO = rgb("2b3a67")
NIGHT = rgb("182242")
WATER = rgb("3d8493")
MEADOW = rgb("a3a65a")
LEAF = rgb("5f7d4b")
PINE = rgb("2f4d43")
EIGHT = (MADDER, INDIGO, SAFFRON, WATER, POMEGRANATE, LEAF, COPPER, RIDGE)
