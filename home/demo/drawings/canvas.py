"""A sheet that is drawn at twice its size and scaled down, which gives clean edges."""

import math
import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise

from PIL import Image, ImageChops, ImageDraw, ImageOps

from home.demo.drawings.palette import Colour

Point = tuple[float, float]
Path = Sequence[Point]

OVERSAMPLING = 2
EDGE_OF_GRADIENT = 180


class Canvas:
    """All coordinates are pixels of the finished picture, x to the right and y down."""

    def __init__(self, width: int, height: int, ground: Colour) -> None:
        self.width, self.height = width, height
        self.sheet = Image.new("RGB", (width * OVERSAMPLING, height * OVERSAMPLING), ground)
        self.pen = ImageDraw.Draw(self.sheet, "RGBA")

    def finish(self) -> Image.Image:
        return self.sheet.reduce(OVERSAMPLING)

    def shape(self, path: Path, fill: Colour, foot: Colour | None = None) -> None:
        """Fill a polygon flat, or from `fill` at its top to `foot` at its bottom."""
        if foot is None:
            self.pen.polygon(_enlarge(path), fill=fill)
            return
        corner, mask = _stencil(path)
        scale = Image.linear_gradient("L").resize((1, mask.height))
        self.sheet.paste(_widen(ImageOps.colorize(scale, fill[:3], foot[:3]), mask), corner, mask)

    def rect(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: Colour,
        foot: Colour | None = None,
    ) -> None:
        self.shape(box(x, y, width, height), fill, foot)

    def pill(
        self, x: float, y: float, width: float, height: float, radius: float, fill: Colour
    ) -> None:
        corners = _enlarge([(x, y), (x + width, y + height)])
        self.pen.rounded_rectangle(corners, radius * OVERSAMPLING, fill=fill)

    def disc(self, x: float, y: float, radius: float, fill: Colour) -> None:
        self.oval(x, y, radius, radius, fill)

    def oval(self, x: float, y: float, across: float, down: float, fill: Colour) -> None:
        """An ellipse around (x, y) with the given half-width and half-height."""
        self.pen.ellipse(_enlarge([(x - across, y - down), (x + across, y + down)]), fill=fill)

    def line(self, path: Path, width: float, fill: Colour) -> None:
        pixels = max(1, round(width * OVERSAMPLING))
        self.pen.line(_enlarge(path), fill=fill, width=pixels, joint="curve")

    def glow(self, x: float, y: float, radius: float, colour: Colour, opacity: float) -> None:
        side = round(2 * radius * OVERSAMPLING)
        levels = [
            round(255 * opacity * max(0.0, 1 - v / EDGE_OF_GRADIENT) ** 1.6) for v in range(256)
        ]
        fade = Image.radial_gradient("L").point(levels)
        corner = (round((x - radius) * OVERSAMPLING), round((y - radius) * OVERSAMPLING))
        self.sheet.paste(
            colour[:3],
            (*corner, corner[0] + side, corner[1] + side),
            fade.resize((side, side), Image.Resampling.BICUBIC),
        )

    def fade(self, path: Path, colour: Colour, opacity: float) -> None:
        """Fill a polygon with a layer that is densest at its top and gone at its bottom."""
        (left, top), mask = _stencil(path)
        levels = [round((255 - v) * opacity) for v in range(256)]
        ramp = Image.linear_gradient("L").point(levels).resize(mask.size)
        area = (left, top, left + mask.width, top + mask.height)
        self.sheet.paste(colour[:3], area, ImageChops.multiply(mask, ramp))

    def mist(self, y: float, height: float, colour: Colour, opacity: float) -> None:
        """A level veil across the whole sheet, densest at its middle."""
        levels = [round(255 * opacity * math.sin(math.pi * v / 255) ** 2) for v in range(256)]
        size = (self.sheet.width, round(height * OVERSAMPLING))
        fade = Image.linear_gradient("L").point(levels).resize(size)
        top = round(y * OVERSAMPLING)
        self.sheet.paste(colour[:3], (0, top, size[0], top + size[1]), fade)

    def mirror(self, y: float, depth: float, opacity: float) -> None:
        """Reflect what stands above y in the water below it, fading out over `depth` pixels."""
        top, rows = round(y * OVERSAMPLING), round(depth * OVERSAMPLING)
        above = ImageOps.flip(self.sheet.crop((0, top - rows, self.sheet.width, top)))
        levels = [round((255 - v) * opacity) for v in range(256)]
        self.sheet.paste(
            above, (0, top), Image.linear_gradient("L").point(levels).resize(above.size)
        )

    @contextmanager
    def inside(self, path: Path) -> Iterator[None]:
        """Keep what is drawn in the block only where it falls inside the polygon."""
        before = self.sheet.copy()
        yield
        (left, top), mask = _stencil(path, edge=1)
        drawn = self.sheet.crop((left, top, left + mask.width, top + mask.height))
        self.sheet.paste(before)
        self.sheet.paste(drawn, (left, top), mask)


def _enlarge(path: Path) -> list[Point]:
    return [(x * OVERSAMPLING, y * OVERSAMPLING) for x, y in path]


def _widen(column: Image.Image, mask: Image.Image) -> Image.Image:
    return column.resize(mask.size, Image.Resampling.NEAREST)


def _stencil(path: Path, edge: int = 0) -> tuple[tuple[int, int], Image.Image]:
    """The polygon as a mask of its own size, with the corner of the sheet where it belongs."""
    points = _enlarge(path)
    left, top = (math.floor(min(axis)) for axis in zip(*points, strict=True))
    right, bottom = (math.ceil(max(axis)) for axis in zip(*points, strict=True))
    mask = Image.new("L", (max(1, right - left + edge), max(1, bottom - top + edge)))
    ImageDraw.Draw(mask).polygon([(x - left, y - top) for x, y in points], fill=255)
    return (left, top), mask


def box(x: float, y: float, width: float, height: float) -> Path:
    return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]


def ring(x: float, y: float, radii: Sequence[float], count: int, turn: float = 0) -> list[Point]:
    """`count` points around (x, y) at the radii in turn: one radius a polygon, two a star."""
    return [
        (x + radii[i % len(radii)] * math.cos(a), y + radii[i % len(radii)] * math.sin(a))
        for i, a in enumerate(math.radians(turn - 90 + 360 * i / count) for i in range(count))
    ]


def polar(centre: Point, radius: float, angle: float) -> Point:
    """The point at a distance and at an angle in degrees, clockwise from twelve o'clock."""
    turn = math.radians(angle - 90)
    return (centre[0] + radius * math.cos(turn), centre[1] + radius * math.sin(turn))


def rounded(x: float, y: float, width: float, height: float, radius: float) -> list[Point]:
    """The outline of a box with round corners."""
    corners = (
        (x + width - radius, y + radius, 0),
        (x + width - radius, y + height - radius, 90),
        (x + radius, y + height - radius, 180),
        (x + radius, y + radius, 270),
    )
    return [
        polar((cx, cy), radius, turn + step * 10) for cx, cy, turn in corners for step in range(10)
    ]


def smooth(path: Path, closed: bool = False, steps: int = 12) -> list[Point]:
    """A curve through every point of the path (Catmull-Rom)."""
    path = list(path)
    path = [path[-1], *path, *path[:2]] if closed else [path[0], *path, path[-1]]
    curve = []
    for a, b, c, d in zip(path, path[1:], path[2:], path[3:], strict=False):
        for t in (step / steps for step in range(steps)):
            weights = (
                -t + 2 * t**2 - t**3,
                2 - 5 * t**2 + 3 * t**3,
                t + 4 * t**2 - 3 * t**3,
                t**3 - t**2,
            )
            curve.append(
                tuple(
                    sum(w * p[axis] for w, p in zip(weights, (a, b, c, d), strict=True)) / 2
                    for axis in (0, 1)
                )
            )
    return [(x, y) for x, y in curve] + ([] if closed else [path[-1]])


def dice(seed: int) -> random.Random:
    """Chance that falls the same way every time, so that a picture's bytes never change."""
    return random.Random(seed)  # noqa: S311


def jagged(path: Path, roughness: float, seed: int, halvings: int = 4) -> list[Point]:
    """The path as a broken mountain line: each halving moves the new middle points up or down."""
    throw, line = dice(seed), list(path)
    for _ in range(halvings):
        middles = [
            ((ax + bx) / 2, (ay + by) / 2 + throw.uniform(-1, 1) * roughness * (bx - ax))
            for (ax, ay), (bx, by) in pairwise(line)
        ]
        line = [p for pair in zip(line, middles, strict=False) for p in pair] + [line[-1]]
    return line
