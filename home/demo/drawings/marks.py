"""Square marks for organisations: figures of carpets turned around one centre."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from home.demo.drawings.canvas import Canvas, Point, ring, smooth
from home.demo.drawings.crafts import steps
from home.demo.drawings.palette import (
    COPPER,
    CREAM,
    INDIGO,
    LEAF,
    MADDER,
    PAPER,
    PINE,
    POMEGRANATE,
    RIDGE,
    SAFFRON,
    SKY,
    WATER,
    Colour,
    mix,
)

SIDE = 600
MIDDLE = (300.0, 300.0)


class Figure(NamedTuple):
    """`times` figures of one kind, `away` from the middle, the first turned by `turn` degrees."""

    kind: str
    size: float
    dyes: Sequence[Colour]
    times: int = 1
    away: float = 0
    turn: float = 0


def mark(figures: Sequence[Figure]) -> Canvas:
    canvas = Canvas(SIDE, SIDE, PAPER)
    for kind, size, dyes, times, away, turn in figures:
        for i in range(times):
            angle = turn + 360 * i / times
            lean = math.radians(angle - 90)
            at = (MIDDLE[0] + away * math.cos(lean), MIDDLE[1] + away * math.sin(lean))
            if kind == "buta":
                buta(canvas, at, size, angle, dyes[i % len(dyes)], PAPER)
            else:
                canvas.shape(_outline(kind, at, size, angle), dyes[i % len(dyes)])
    return canvas


def _outline(kind: str, at: Point, size: float, angle: float) -> list[Point]:
    match kind:
        case "star":
            return ring(*at, (size, size * 0.765), 16, angle)
        case "sharp star":
            return ring(*at, (size, size * 0.5), 16, angle)
        case "square":
            return ring(*at, (size,), 4, angle + 45)
        case "hexagon":
            return ring(*at, (size,), 6, angle)
        case "steps":
            return steps(*at, size, size, 5)
        case "kite":
            return [
                _along(at, angle, *p)
                for p in ((-size, 0), (0, size * 0.38), (size * 0.62, 0), (0, -size * 0.38))
            ]
        case "leaf":
            side = smooth(
                [(-size, 0), (-size * 0.3, size * 0.36), (size * 0.35, size * 0.3), (size, 0)]
            )
            return [_along(at, angle, *p) for p in (*side, *((u, -v) for u, v in reversed(side)))]
        case "wave":
            crest = [
                (size * i / 40, 28 * math.sin(size * i / 40 * math.pi / 92)) for i in range(-40, 41)
            ]
            return [
                (at[0] + x, at[1] + y + thick)
                for thick, line in ((0, crest), (44, crest[::-1]))
                for x, y in line
            ]
        case _:
            return ring(*at, (size,), 120)


def _along(at: Point, angle: float, ahead: float, aside: float) -> Point:
    lean = math.radians(angle - 90)
    return (
        at[0] + ahead * math.cos(lean) - aside * math.sin(lean),
        at[1] + ahead * math.sin(lean) + aside * math.cos(lean),
    )


def buta(canvas: Canvas, at: Point, size: float, angle: float, fill: Colour, eye: Colour) -> None:
    """The almond with a bent tip, pointing outwards at the angle; about twice `size` long."""
    drop = ((-0.95, 0.0), (-0.8, 0.4), (-0.35, 0.6), (0.15, 0.52), (0.55, 0.42), (0.85, 0.5),
            (1.02, 0.7),
            (1.08, 0.44), (0.94, 0.1), (0.58, -0.2), (0.1, -0.46), (-0.45, -0.56),
            (-0.83, -0.35))  # fmt: skip
    seed = ((-0.68, 0.02), (-0.55, 0.26), (-0.2, 0.32), (0.2, 0.18), (0.52, 0.16), (0.16, -0.14),
            (-0.22, -0.26), (-0.55, -0.22))  # fmt: skip
    for path, share, tone in ((drop, 1.0, fill), (seed, 1.0, eye), (seed, 0.5, fill)):
        points = [
            _along(at, angle, size * (u * share - 0.14 * (1 - share)), size * v * share)
            for u, v in path
        ]
        canvas.shape(smooth(points, closed=True), tone)


MARKS: dict[str, tuple[Figure, ...]] = {
    "logo_cei": (
        Figure("kite", 182, (MADDER, SAFFRON), 8, 142),
        Figure("star", 104, (PAPER,)),
        Figure("star", 78, (POMEGRANATE,)),
        Figure("disc", 28, (SAFFRON,)),
    ),
    "logo_council": (
        Figure("disc", 26, (SAFFRON,), 8, 238, 22.5),
        Figure("square", 236, (INDIGO,)),
        Figure("square", 236, (INDIGO,), turn=45),
        Figure("star", 196, (PAPER,)),
        Figure("star", 176, (mix(WATER, INDIGO, 0.3),)),
        Figure("square", 110, (PAPER,), turn=45),
        Figure("square", 86, (SAFFRON,), turn=45),
        Figure("square", 40, (INDIGO,), turn=45),
    ),
    "logo_committee": (
        Figure("buta", 92, (WATER, INDIGO), 8, 166),
        Figure("disc", 58, (SAFFRON,)),
        Figure("disc", 30, (PAPER,)),
    ),
    "logo_isar": (
        Figure("leaf", 112, (LEAF, mix(LEAF, SAFFRON, 0.55), PINE), 12, 148),
        Figure("disc", 78, (PAPER,)),
        Figure("sharp star", 62, (COPPER,)),
    ),
    "logo_generic_1": (
        Figure("steps", 250, (POMEGRANATE,)),
        Figure("steps", 196, (CREAM,)),
        Figure("steps", 150, (MADDER,)),
        Figure("steps", 84, (SAFFRON,)),
        Figure("steps", 40, (POMEGRANATE,)),
    ),
    "logo_generic_2": (
        Figure("buta", 138, (MADDER, SAFFRON, WATER, INDIGO), 4, 142, 45),
        Figure("disc", 26, (POMEGRANATE,)),
    ),
    "logo_generic_3": (
        Figure("disc", 250, (INDIGO,)),
        Figure("disc", 84, (SAFFRON,), 1, 96),
        Figure("wave", 212, (SKY,), 1, 10, 180),
        Figure("wave", 196, (mix(SKY, WATER, 0.5),), 1, 76, 180),
        Figure("wave", 120, (WATER,), 1, 142, 180),
    ),
    "logo_generic_4": (
        Figure(
            "hexagon", 92, (COPPER, MADDER, POMEGRANATE, COPPER, MADDER, POMEGRANATE), 6, 166, 30
        ),
        Figure("hexagon", 92, (SAFFRON,)),
        Figure("sharp star", 50, (PAPER,)),
    ),
    "logo_generic_5": (
        Figure("disc", 112, (RIDGE, WATER, mix(SKY, WATER, 0.4), INDIGO), 4, 132, 45),
        Figure("disc", 64, (PAPER,), 4, 132, 45),
        Figure("square", 112, (MADDER,), turn=45),
        Figure("square", 56, (PAPER,), turn=45),
    ),
    "logo_generic_6": (
        Figure("kite", 112, (LEAF, PINE), 6, 176, 30),
        Figure("kite", 112, (SAFFRON, COPPER), 6, 146),
        Figure("hexagon", 74, (PAPER,)),
        Figure("hexagon", 52, (POMEGRANATE,)),
    ),
}
