"""People who meet: a network, a video call and a round table."""

import math

from home.demo.drawings.canvas import Canvas, Point, box, ring, rounded, smooth
from home.demo.drawings.crafts import steps
from home.demo.drawings.landscape import planks
from home.demo.drawings.palette import (
    COPPER,
    CREAM,
    EIGHT,
    INDIGO,
    LEAF,
    MADDER,
    NIGHT,
    PAPER,
    PEAK,
    POMEGRANATE,
    SAFFRON,
    SKY,
    STONE,
    WALNUT,
    WATER,
    Colour,
    glaze,
    mix,
)
from home.demo.drawings.people import bust, seen_from_above, table_setting


def platform() -> Canvas:
    canvas = Canvas(1600, 1000, NIGHT)
    canvas.rect(0, 0, 1600, 1000, NIGHT, mix(INDIGO, POMEGRANATE, 0.35))
    centre, radius = (800.0, 530.0), 400.0
    canvas.glow(*centre, 780, mix(WATER, SKY, 0.3), 0.55)
    globe = ring(*centre, (radius,), 180)
    canvas.shape(globe, mix(WATER, INDIGO, 0.25), NIGHT)
    grid = glaze(SKY, 0.3)
    for degrees in range(0, 180, 20):
        canvas.line([_on_globe(centre, radius, t * 5, degrees) for t in range(37)], 2, grid)
    for latitude in range(-60, 61, 20):
        canvas.line([_on_globe(centre, radius, 90 - latitude, t * 5) for t in range(37)], 2, grid)
    golden = math.pi * (3 - math.sqrt(5))
    sphere = [
        (math.degrees(math.acos(1 - 2 * (i + 0.5) / 90)), math.degrees(i * golden) % 360)
        for i in range(90)
    ]
    nodes = [
        _on_globe(centre, radius * 0.985, polar, longitude)
        for polar, longitude in sphere
        if longitude < 180
    ]
    for i, first in enumerate(nodes):
        for step, second in enumerate(nodes[i + 1 :]):
            gap = math.dist(first, second)
            if 60 < gap < 150 or (gap < 520 and (i * 7 + step * 3) % 53 == 0):
                _link(canvas, centre, first, second, gap)
    for i, (x, y) in enumerate(nodes):
        size = 7 + 5 * (i * 5 % 3)
        canvas.glow(x, y, size * 4, SAFFRON, 0.5)
        canvas.disc(x, y, size, (SAFFRON, PAPER, COPPER, CREAM)[i % 4])
        canvas.disc(x, y, size * 0.45, (POMEGRANATE, INDIGO, MADDER, WATER)[i % 4])
    for i, (x, y) in enumerate(
        (
            (150, 210),
            (1430, 160),
            (1490, 640),
            (110, 700),
            (330, 890),
            (1290, 900),
            (380, 110),
            (1170, 60),
        )
    ):
        nearest = min(nodes, key=lambda node: math.dist(node, (x, y)))
        canvas.line(
            smooth([(x, y), ((x + nearest[0]) / 2, (y + nearest[1]) / 2 - 46), nearest]),
            2.5,
            glaze(CREAM, 0.55),
        )
        canvas.glow(x, y, 92, EIGHT[i], 0.8)
        canvas.disc(x, y, 42, mix(EIGHT[i], PAPER, 0.12))
        with canvas.inside(ring(x, y, (42,), 60)):
            canvas.disc(x, y - 9, 14, PAPER)
            canvas.oval(x, y + 36, 27, 28, PAPER)
    return canvas


def _on_globe(centre: Point, radius: float, polar: float, longitude: float) -> Point:
    """The front half of a sphere that is tilted a little towards the viewer and to the right."""
    p, a = math.radians(polar), math.radians(longitude)
    x, y, z = -math.sin(p) * math.cos(a), -math.cos(p), math.sin(p) * math.sin(a)
    y, z = y * math.cos(0.24) + z * math.sin(0.24), z
    lean = 0.3
    x, y = x * math.cos(lean) - y * math.sin(lean), x * math.sin(lean) + y * math.cos(lean)
    return (centre[0] + radius * x, centre[1] + radius * y)


def _link(canvas: Canvas, centre: Point, first: Point, second: Point, gap: float) -> None:
    middle = ((first[0] + second[0]) / 2, (first[1] + second[1]) / 2)
    lift = 0.0 if gap < 150 else 0.28
    bent = (
        middle[0] + (middle[0] - centre[0]) * lift,
        middle[1] + (middle[1] - centre[1]) * lift - gap * lift * 0.4,
    )
    canvas.line(
        smooth([first, bent, second]),
        2 if gap < 150 else 3,
        glaze(SAFFRON if lift else SKY, 0.75 if lift else 0.5),
    )


def conference() -> Canvas:
    canvas = Canvas(1600, 1000, CREAM)
    canvas.rect(0, 0, 1600, 800, mix(SKY, PAPER, 0.45), CREAM)
    canvas.rect(0, 800, 1600, 200, mix(COPPER, WALNUT, 0.35), mix(WALNUT, COPPER, 0.2))
    canvas.rect(0, 800, 1600, 8, mix(COPPER, CREAM, 0.35))
    canvas.oval(800, 922, 640, 18, glaze(WALNUT, 0.55))
    canvas.pill(250, 70, 1100, 790, 30, NIGHT)
    canvas.pill(264, 84, 1072, 752, 20, mix(NIGHT, INDIGO, 0.6))
    backs = (
        mix(SAFFRON, CREAM, 0.45),
        mix(SKY, PAPER, 0.2),
        mix(MADDER, CREAM, 0.55),
        mix(LEAF, CREAM, 0.55),
        mix(PEAK, PAPER, 0.2),
        CREAM,
    )
    for i in range(12):
        x, y = 290 + i % 4 * 257, 108 + i // 4 * 224
        canvas.pill(x - 5, y - 5, 259, 218, 18, SAFFRON if i == 5 else mix(NIGHT, INDIGO, 0.4))
        tile = rounded(x, y, 249, 208, 14)
        with canvas.inside(tile):
            back = backs[(i * 5 + i // 4) % 6]
            canvas.rect(x, y, 249, 208, back, mix(back, WALNUT, 0.16))
            _backdrop(canvas, x, y, i + i // 4, mix(back, WALNUT, 0.3))
            bust(canvas, x + 124 + 12 * (i % 3 - 1), y + 210, 138 + 8 * (i % 2), i)
    for i in range(5):
        canvas.disc(640 + i * 80, 802, 20, MADDER if i == 4 else mix(INDIGO, SKY, 0.25))
        canvas.disc(640 + i * 80, 802, 7, PAPER)
    canvas.shape([(226, 858), (1374, 858), (1424, 912), (176, 912)], mix(STONE, PAPER, 0.45), STONE)
    canvas.shape([(176, 912), (1424, 912), (1408, 926), (192, 926)], mix(STONE, WALNUT, 0.4))
    canvas.shape([(690, 858), (910, 858), (920, 872), (680, 872)], mix(STONE, WALNUT, 0.25))
    _tea_glass(canvas, 1510, 890)
    return canvas


def _backdrop(canvas: Canvas, x: float, y: float, number: int, tone: Colour) -> None:
    """A window, shelves, a plant or a picture behind somebody in a video call."""
    kind = number % 4
    if kind == 0:
        canvas.rect(x + 20, y + 18, 70, 96, mix(SKY, PAPER, 0.4))
        canvas.rect(x + 53, y + 18, 5, 96, tone)
    elif kind == 1:
        for shelf in range(2):
            canvas.rect(x + 158, y + 62 + shelf * 52, 91, 7, tone)
            for book in range(5):
                canvas.rect(
                    x + 166 + book * 15,
                    y + 28 + shelf * 52 + book * 7 % 12,
                    11,
                    34 - book * 7 % 12,
                    EIGHT[book + shelf],
                )
    elif kind == 2:
        for tip in ((12, 60), (40, 30), (78, 52), (84, 96)):
            canvas.shape(
                smooth(
                    [
                        (x + 44, y + 208),
                        (x + tip[0], y + tip[1]),
                        (x + tip[0] + 22, y + tip[1] + 46),
                    ],
                    closed=True,
                ),
                LEAF,
            )
    else:
        for share, fill in ((1.0, MADDER), (0.76, PAPER), (0.6, INDIGO), (0.3, SAFFRON)):
            canvas.shape(steps(x + 50, y + 66, 34 * share, 46 * share), fill)


def _tea_glass(canvas: Canvas, x: float, foot: float) -> None:
    """The pear-shaped glass that tea is served in."""
    canvas.oval(x + 14, foot + 8, 80, 15, glaze(WALNUT, 0.5))
    canvas.oval(x, foot, 70, 15, PAPER)
    canvas.oval(x, foot - 3, 46, 9, mix(SKY, PAPER, 0.3))
    glass = [(x - 38, foot - 120), (x - 27, foot - 76), (x - 34, foot - 34), (x - 22, foot - 4)]
    outline = [*smooth(glass), *reversed([(2 * x - px, py) for px, py in smooth(glass)])]
    canvas.shape(outline, glaze(PAPER, 0.7))
    with canvas.inside(outline):
        canvas.rect(
            x - 50, foot - 98, 100, 110, mix(MADDER, COPPER, 0.45), mix(MADDER, WALNUT, 0.3)
        )
        canvas.rect(x - 26, foot - 120, 9, 120, glaze(PAPER, 0.45))


def meeting() -> Canvas:
    canvas = Canvas(1600, 1000, mix(COPPER, CREAM, 0.4))
    canvas.rect(0, 0, 1600, 1000, mix(COPPER, CREAM, 0.45), mix(COPPER, STONE, 0.5))
    planks(canvas, box(0, 0, 1600, 1000), 62, glaze(WALNUT, 0.22))
    centre = (800.0, 500.0)
    canvas.rect(136, 46, 1352, 932, glaze(WALNUT, 0.3))
    for inset, tone in ((0, POMEGRANATE), (14, CREAM), (22, INDIGO), (92, CREAM)):
        canvas.rect(124 + inset, 34 + inset, 1352 - 2 * inset, 932 - 2 * inset, tone)
    spots: list[Point] = [(181 + i * 1238 / 18, y) for i in range(19) for y in (91, 909)]
    spots += [(x, 91 + i * 818 / 12) for i in range(1, 12) for x in (181, 1419)]
    for x, y in spots:
        canvas.shape(steps(x, y, 27, 27, 4), SAFFRON)
        canvas.shape(ring(x, y, (13, 6), 8), POMEGRANATE)
    for corner in ((330, 250), (1270, 250), (330, 750), (1270, 750)):
        for share, tone in ((1.0, MADDER), (0.8, PAPER), (0.66, INDIGO), (0.3, SAFFRON)):
            canvas.shape(steps(*corner, 92 * share, 92 * share), tone)
    canvas.disc(818, 520, 300, glaze(WALNUT, 0.4))
    for radius, tone in (
        (300, WALNUT),
        (292, mix(COPPER, WALNUT, 0.35)),
        (280, mix(COPPER, CREAM, 0.12)),
    ):
        canvas.shape(ring(*centre, (radius,), 180), tone)
    canvas.shape(ring(*centre, (150,), 120), mix(COPPER, WALNUT, 0.2))
    canvas.shape(ring(*centre, (144,), 120), mix(COPPER, CREAM, 0.22))
    for radius, tone in ((112, PAPER), (98, WATER), (84, PAPER), (56, MADDER), (30, SAFFRON)):
        canvas.shape(ring(*centre, (radius, radius * 0.77), 16), tone)
    for i in range(12):
        table_setting(canvas, centre, i * 30 - 75, 262, i)
        seen_from_above(canvas, centre, i * 30 - 75, 352, i * 4 + i // 3)
    return canvas
