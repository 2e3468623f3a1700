"""People without faces, so that they stand for anybody."""

import math

from home.demo.drawings.canvas import Canvas, Point, ring, smooth
from home.demo.drawings.palette import (
    COPPER,
    CREAM,
    INDIGO,
    MADDER,
    PAPER,
    PINE,
    POMEGRANATE,
    SAFFRON,
    STONE,
    WALNUT,
    WATER,
    Colour,
    glaze,
    mix,
)

# Coordinates read better in rows than one to a line.
# fmt: off

SKINS = (mix(COPPER, CREAM, 0.6), mix(COPPER, CREAM, 0.35), mix(COPPER, CREAM, 0.75),
         mix(COPPER, WALNUT, 0.25))
HAIRS = (mix(WALNUT, INDIGO, 0.5), WALNUT, mix(STONE, PAPER, 0.4), mix(WALNUT, COPPER, 0.35))
COATS = (MADDER, INDIGO, SAFFRON, WATER, POMEGRANATE, PINE, mix(COPPER, CREAM, 0.2))


def bust(canvas: Canvas, x: float, foot: float, size: float, number: int) -> None:
    """Head and shoulders, about 1.25 times `size` high; the number picks hair and clothes."""
    skin, hair, coat = SKINS[(number + number // 4) % 4], HAIRS[number % 4], COATS[number % 7]
    head = foot - size * 0.86
    long_hair = number % 3 == 1
    if long_hair:
        canvas.shape(smooth([(x - size * 0.3, head), (x, head - size * 0.38),
                             (x + size * 0.3, head), (x + size * 0.36, head + size * 0.5),
                             (x - size * 0.36, head + size * 0.5)], closed=True), hair)
    body = smooth([(x - size * 0.66, foot), (x - size * 0.56, foot - size * 0.34),
                   (x - size * 0.2, foot - size * 0.48), (x + size * 0.2, foot - size * 0.48),
                   (x + size * 0.56, foot - size * 0.34), (x + size * 0.66, foot)])
    canvas.shape(body, coat)
    canvas.shape([(x - size * 0.17, foot - size * 0.465), (x + size * 0.17, foot - size * 0.465),
                  (x, foot - size * 0.16)], mix(coat, PAPER, 0.75))
    canvas.rect(x - size * 0.1, foot - size * 0.64, size * 0.2, size * 0.2, mix(skin, WALNUT, 0.25))
    canvas.disc(x, foot - size * 0.45, size * 0.1, mix(skin, WALNUT, 0.25))
    canvas.oval(x, head, size * 0.25, size * 0.3, skin)
    side = 1 if number % 2 else -1
    top = [(x - side * size * 0.27, head + size * 0.04), (x - side * size * 0.3, head - size * 0.2),
           (x, head - size * 0.36), (x + side * size * 0.29, head - size * 0.2),
           (x + side * size * 0.27, head + size * 0.04),
           (x + side * size * 0.19, head - size * 0.12),
           (x - side * size * 0.1, head - size * 0.17)]
    canvas.shape(smooth(top, closed=True), hair)


def standing(canvas: Canvas, x: float, foot: float, size: float, coat: Colour) -> None:
    """A plain figure, as charts count people with; `size` is its height."""
    canvas.disc(x, foot - size * 0.87, size * 0.13, coat)
    canvas.pill(x - size * 0.19, foot - size * 0.7, size * 0.38, size * 0.46, size * 0.15, coat)
    for dx in (-0.13, 0.015):
        canvas.pill(x + size * dx, foot - size * 0.45, size * 0.115, size * 0.45, size * 0.05, coat)


def seen_from_above(canvas: Canvas, centre: Point, angle: float, reach: float, number: int) -> None:
    """Somebody who sits `reach` away from the centre of a table, at the angle in degrees."""
    skin, hair, coat = SKINS[(number + number // 4) % 4], HAIRS[number % 4], COATS[number % 7]
    turn = math.radians(angle)

    def at(ahead: float, aside: float) -> Point:
        far = reach - ahead
        return (centre[0] + far * math.cos(turn) - aside * math.sin(turn),
                centre[1] + far * math.sin(turn) + aside * math.cos(turn))

    def oval(ahead: float, aside: float, deep: float, wide: float, fill: Colour,
             slip: float = 0) -> None:
        points = [at(ahead + deep * math.cos(a),
                     aside + wide * math.sin(a)) for a in (math.tau * i / 48 for i in range(48))]
        canvas.shape([(px + slip, py + slip) for px, py in points], fill)

    oval(-26, 0, 54, 60, glaze(WALNUT, 0.3), slip=12)
    oval(-30, 0, 50, 58, mix(WALNUT, COPPER, 0.3))
    oval(-24, 0, 40, 48, mix(WALNUT, COPPER, 0.55))
    for side in (-1, 1):
        canvas.line(smooth([at(4, side * 58), at(52, side * 62), at(84, side * 30)]), 27,
                    mix(coat, WALNUT, 0.18))
        oval(90, side * 25, 13, 13, skin)
    oval(2, 0, 36, 74, coat)
    oval(10, 0, 27, 26, skin)
    oval(2, 0, 31, 32, hair)
    oval(-6, -8, 11, 13, mix(hair, CREAM, 0.16))


def table_setting(canvas: Canvas, centre: Point, angle: float, reach: float, number: int) -> None:
    """A sheet of paper and a glass of tea in front of a seat."""
    turn = math.radians(angle)

    def at(far: float, aside: float) -> Point:
        return (centre[0] + far * math.cos(turn) - aside * math.sin(turn),
                centre[1] + far * math.sin(turn) + aside * math.cos(turn))

    sheet = [at(reach, -24), at(reach, 24), at(reach - 62, 24), at(reach - 62, -24)]
    canvas.shape([(x + 4, y + 4) for x, y in sheet], glaze(WALNUT, 0.3))
    canvas.shape(sheet, PAPER)
    for i in range(4):
        canvas.line([at(reach - 14 - i * 11, -16),
                     at(reach - 14 - i * 11, 16 - 9 * (i * number % 2))], 2.5, STONE)
    x, y = at(reach - 26, 52)
    canvas.disc(x + 4, y + 4, 18, glaze(WALNUT, 0.3))
    for radius, tone in ((18, PAPER), (12, mix(COPPER, MADDER, 0.5)),
                         (8, mix(COPPER, SAFFRON, 0.3))):
        canvas.shape(ring(x, y, (radius,), 40), tone)
