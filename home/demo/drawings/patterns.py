"""Pictures of abstract shapes: a carpet, a chart and speech bubbles."""

import math

from home.demo.drawings.canvas import Canvas, Path, Point, box, polar, ring, rounded
from home.demo.drawings.crafts import steps
from home.demo.drawings.marks import buta
from home.demo.drawings.palette import (
    COPPER,
    CREAM,
    EIGHT,
    INDIGO,
    MADDER,
    NIGHT,
    PAPER,
    PEAK,
    POMEGRANATE,
    RIDGE,
    SAFFRON,
    SKY,
    STONE,
    WALNUT,
    WATER,
    Colour,
    glaze,
    mix,
)
from home.demo.drawings.people import standing


def collection_cover() -> Canvas:
    canvas = Canvas(1200, 1600, POMEGRANATE)
    _border(canvas)
    centre = (600.0, 800.0)
    for corner in ((168, 168), (1032, 168), (168, 1432), (1032, 1432)):
        with canvas.inside(box(168, 168, 864, 1264)):
            for radius, tone in (
                (330, mix(CREAM, STONE, 0.25)),
                (306, INDIGO),
                (220, SAFFRON),
                (196, POMEGRANATE),
                (100, CREAM),
            ):
                canvas.shape(steps(*corner, radius, radius, 8), tone)
    for y in (272, 1328):
        for share, tone in ((1, POMEGRANATE), (0.84, PAPER), (0.7, MADDER), (0.4, SAFFRON)):
            canvas.shape(steps(600, y, 150 * share, 88 * share), tone)
    canvas.shape(ring(*centre, (436, 412), 64), POMEGRANATE)
    canvas.shape(ring(*centre, (416, 394), 64), PAPER)
    for i, dye in enumerate(EIGHT):
        rim = [polar(centre, 386, i * 45 + 22 + turn) for turn in range(0, 46, 3)]
        canvas.shape([*_joint(centre, i), *rim, *reversed(_joint(centre, i + 1))], dye)
        buta(canvas, polar(centre, 296, i * 45 + 30), 60, i * 45 + 30, PAPER, dye)
    for i in range(8):
        canvas.line(_joint(centre, i), 7, PAPER)
    for radius, tone in (
        (168, PAPER),
        (156, POMEGRANATE),
        (126, SAFFRON),
        (112, PAPER),
        (78, INDIGO),
        (40, SAFFRON),
    ):
        canvas.shape(ring(*centre, (radius, radius * 0.765), 16), tone)
    return canvas


def _border(canvas: Canvas) -> None:
    for inset, tone in (
        (34, SAFFRON),
        (42, INDIGO),
        (142, SAFFRON),
        (150, POMEGRANATE),
        (160, CREAM),
        (168, PAPER),
    ):
        canvas.rect(inset, inset, 1200 - 2 * inset, 1600 - 2 * inset, tone)
    spots: list[Point] = [(92 + i * 1016 / 10, y) for i in range(11) for y in (92, 1508)]
    spots += [(x, 92 + i * 1416 / 14) for i in range(1, 14) for x in (92, 1108)]
    for i, (x, y) in enumerate(spots):
        canvas.shape(steps(x, y, 44, 44, 4), CREAM)
        canvas.shape(steps(x, y, 33, 33, 4), EIGHT[(i // 2) % 2 * 4])
        canvas.shape(ring(x, y, (15, 7), 8), SAFFRON)


def _joint(centre: Point, index: int) -> list[Point]:
    """The stepped seam between two neighbouring shapes, from the middle outwards."""
    seam = ((100, -20), (176, -20), (176, -6), (246, -6), (246, 8), (316, 8), (316, 22), (386, 22))
    return [polar(centre, radius, index * 45 + offset) for radius, offset in seam]


def survey() -> Canvas:
    canvas = Canvas(1600, 1000, PAPER)
    canvas.rect(0, 0, 1600, 1000, PAPER, mix(CREAM, PAPER, 0.35))
    for i in range(5):
        canvas.rect(130, 124 + i * 120, 800, 3, mix(STONE, PAPER, 0.55))
    heights, dyes = (224, 368, 296, 512, 440), (WATER, MADDER, SAFFRON, INDIGO, POMEGRANATE)
    for i, (height, dye) in enumerate(zip(heights, dyes, strict=True)):
        x, accent = 160 + i * 152, (CREAM, SAFFRON, POMEGRANATE, COPPER, SAFFRON)[i]
        bar = box(x, 606 - height, 112, height)
        canvas.shape([(px + 12, py) for px, py in bar], glaze(WALNUT, 0.16))
        canvas.shape(bar, dye)
        with canvas.inside(bar):
            for row in range(7):
                y = 566 - row * 72
                for share, tone in ((1.0, accent), (0.74, PAPER), (0.5, dye), (0.22, accent)):
                    canvas.shape(steps(x + 56, y, 40 * share, 31 * share, 4), tone)
        canvas.rect(x, 606 - height, 112, 8, mix(dye, WALNUT, 0.35))
    canvas.rect(110, 604, 840, 8, WALNUT)
    start = 0.0
    for share, dye in ((0.42, MADDER), (0.27, INDIGO), (0.19, SAFFRON), (0.12, WATER)):
        arc = [start + share * 360 * t / 60 for t in range(61)]
        gap = polar((1245, 376), 12, start + share * 180)
        canvas.shape(
            [*(polar(gap, 236, a) for a in arc), *(polar(gap, 128, a) for a in reversed(arc))], dye
        )
        start += share * 360
    for radius, tone in ((88, POMEGRANATE), (74, PAPER), (60, COPPER), (34, PAPER)):
        canvas.shape(ring(1245, 376, (radius, radius * 0.74), 16), tone)
    canvas.rect(0, 704, 1600, 296, INDIGO, NIGHT)
    for i in range(41):
        canvas.shape([(i * 40 - 20, 705), (i * 40, 685), (i * 40 + 20, 705)], INDIGO)
    for i in range(16):
        dye = (
            SAFFRON
            if i < 7
            else (
                COPPER
                if i < 11
                else (mix(MADDER, PAPER, 0.15) if i < 14 else mix(PEAK, INDIGO, 0.35))
            )
        )
        standing(canvas, 130 + i * 89.5, 940, 176, dye)
    return canvas


def channels() -> Canvas:
    canvas = Canvas(1600, 1000, CREAM)
    canvas.rect(0, 0, 1600, 1000, mix(SKY, PAPER, 0.35), PAPER)
    for i in range(9, 0, -1):
        canvas.disc(800, 470, 96 + i * 104, mix(PAPER, SKY, 0.12 + 0.07 * i + 0.1 * (i % 2)))
    for i, dye in enumerate((SKY, PEAK, RIDGE, INDIGO)):
        crest = [(x, 690 + i * 72 + 34 * math.sin(x / 150 + i * 1.4)) for x in range(-20, 1641, 20)]
        canvas.shape([*crest, (1640, 1000), (-20, 1000)], mix(dye, PAPER, 0.35 - i * 0.1))
    bubbles: tuple[tuple[float, float, float, float, int, Colour], ...] = (
        (130, 130, 430, 290, 1, INDIGO),
        (1040, 110, 440, 300, -1, POMEGRANATE),
        (90, 520, 380, 250, 1, SAFFRON),
        (1120, 510, 390, 260, -1, WATER),
        (520, 300, 560, 380, 1, MADDER),
    )
    for x, y, width, height, side, dye in bubbles:
        _bubble(canvas, (x + 12, y + 14), width, height, side, glaze(WALNUT, 0.2))
        _bubble(canvas, (x, y), width, height, side, dye)
        canvas.pill(x + 16, y + 16, width - 32, height - 32, 56, mix(dye, PAPER, 0.1))
    canvas.disc(800, 490, 118, PAPER)
    canvas.shape([(762, 422), (872, 490), (762, 558)], MADDER)
    for i, tall in enumerate((36, 92, 150, 74, 178, 120, 190, 84, 140, 60, 28)):
        canvas.pill(190 + i * 28.6, 275 - tall / 2, 15, tall, 7, (CREAM, SAFFRON)[i % 3 == 1])
    for i in range(3):
        canvas.disc(1150 + i * 110, 260, 34, (CREAM, SAFFRON, CREAM)[i])
    for i, share in enumerate((1.0, 0.72, 0.86)):
        canvas.pill(150, 578 + i * 52, 260 * share, 26, 13, (PAPER, POMEGRANATE, PAPER)[i])
    canvas.shape([(1200, 640), (1440, 560), (1350, 722), (1300, 664)], PAPER)
    canvas.shape([(1300, 664), (1440, 560), (1310, 716)], mix(SKY, WATER, 0.3))
    return canvas


def _bubble(
    canvas: Canvas, corner: Point, width: float, height: float, side: int, fill: Colour
) -> None:
    """A speech bubble whose tail points down, to the left (side 1) or to the right (-1)."""
    x, y = corner
    root = x + width * (0.24 if side == 1 else 0.76)
    tail: Path = [
        (root - 44, y + height - 6),
        (root + 44, y + height - 6),
        (root - side * 62, y + height + 74),
    ]
    canvas.shape(rounded(x, y, width, height, 70), fill)
    canvas.shape(tail, fill)
