"""Lahıc and Xınalıq: streets and terraces of stone."""

from itertools import pairwise
from random import Random

from home.demo.drawings.canvas import Canvas, dice, smooth
from home.demo.drawings.crafts import BOWL, JUG, POT, cloth, tray, vessel
from home.demo.drawings.landscape import hill, mountains, patchwork, sky, wood
from home.demo.drawings.palette import (
    COPPER,
    CREAM,
    INDIGO,
    LEAF,
    MADDER,
    MEADOW,
    PAPER,
    PEAK,
    PINE,
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

# Coordinates read better in rows than one to a line.
# fmt: off


def lahic() -> Canvas:
    canvas = sky((1010, 190, 64))
    mountains(canvas, [(-40, 360), (240, 200), (480, 330), (740, 170), (960, 340), (1240, 210),
                       (1640, 380)], 5, mix(PEAK, SKY, 0.35), mix(SKY, PAPER, 0.7), 640, snow=290)
    hill(canvas, [(-40, 380), (300, 330), (640, 450), (900, 430), (1200, 330), (1640, 300)],
         mix(LEAF, PEAK, 0.35), mix(MEADOW, PAPER, 0.35))
    wood(canvas, [(420, 470), (660, 505), (900, 480), (1100, 430)], 34, mix(LEAF, PEAK, 0.15), 2)
    canvas.mist(400, 200, PAPER, 0.55)
    canvas.shape([(-60, 1000), (690, 540), (770, 540), (1520, 1000)], mix(STONE, CREAM, 0.45),
                 STONE)
    _cobbles(canvas)
    _street_side(canvas, -1, [0.11, 0.2, 0.34, 0.56, 0.9, 1.5], seed=1)
    _street_side(canvas, 1, [0.1, 0.19, 0.3, 0.5, 0.8, 1.5], seed=8)
    cloth(canvas, 820, 880, 800, 130, (POMEGRANATE, SAFFRON, CREAM))
    canvas.oval(1210, 884, 380, 14, glaze(WALNUT, 0.35))
    tray(canvas, 1270, 650, 212)
    vessel(canvas, 1040, 884, 1.04, JUG, handle=True)
    vessel(canvas, 1405, 886, 0.95, POT, handle=True)
    vessel(canvas, 1228, 902, 0.78, BOWL, handle=False)
    return canvas


def _street_point(side: int, near: float, height: float, out: float = 0) -> tuple[float, float]:
    """Where a point of a house front falls: `near` is 0 at the vanishing point, 1 at the viewer."""
    return (730 + side * near * (640 - out), 530 + near * (440 - height))


def _cobbles(canvas: Canvas) -> None:
    throw, near = dice(4), 0.05
    tones = [mix(STONE, WALNUT, share) for share in (0.05, 0.22, 0.34)] + [mix(STONE, PAPER, 0.4)]
    while near < 1.15:
        step = near * 0.105
        for i in range(-8, 9):
            shift = throw.uniform(-0.12, 0.12) + 0.5 * (round(near * 97) % 2)
            x = 730 + near * 640 * (i + shift) / 8
            canvas.oval(x, 530 + near * 440, near * 37, step * 196, throw.choice(tones))
        near += step


def _street_side(canvas: Canvas, side: int, seams: list[float], seed: int) -> None:
    throw = dice(seed)
    shade = 0.0 if side == 1 else 0.3
    for index, (far, close) in enumerate(pairwise(seams)):
        height = 640 + throw.uniform(-70, 90)
        stone = mix(patchwork((STONE, mix(STONE, CREAM, 0.5), mix(STONE, COPPER, 0.25)), index),
                    INDIGO, shade)

        def quad(a: float, b: float, low: float, high: float, fill: Colour, out: float = 0,
                 far: float = far, span: float = close - far) -> None:
            ends = (far + a * span, far + b * span)
            corners = ((ends[0], low), (ends[1], low), (ends[1], high), (ends[0], high))
            canvas.shape([_street_point(side, n, t, out) for n, t in corners], fill)

        timber = mix(WALNUT, INDIGO, shade)
        quad(0, 1, 0, height, stone)
        for course in range(9):
            quad(0, 1, course * 38 + 30, course * 38 + 34, mix(stone, WALNUT, 0.18))
        for beam in (150, 300, 345):
            quad(0, 1, beam, beam + 11, timber)
        quad(0.3, 0.56, 0, 210, timber)
        quad(0.33, 0.53, 0, 198, mix((WATER, MADDER, COPPER)[index % 3], WALNUT, 0.35 + shade / 2))
        for a in (0.1, 0.4, 0.7):
            quad(a, a + 0.2, 395, 545, timber)
            quad(a + 0.02, a + 0.18, 407, 533, mix(INDIGO, WALNUT, 0.45))
        quad(-0.02, 1.02, 330, 352, mix(timber, COPPER, 0.35), out=70)
        quad(-0.02, 1.02, 412, 422, mix(timber, COPPER, 0.35), out=70)
        for rail in range(13):
            quad(rail / 12 - 0.008, rail / 12 + 0.008, 352, 412, mix(timber, COPPER, 0.2), out=70)
        quad(-0.03, 1.03, height - 14, height + 26, mix(MADDER, timber, 0.5), out=80)
        quad(-0.03, 1.03, height - 22, height - 14, mix(timber, INDIGO, 0.4), out=80)


def xinaliq() -> Canvas:
    canvas = sky((360, 170, 58), top=mix(SKY, PEAK, 0.4))
    mountains(canvas, [(-40, 380), (180, 240), (330, 330), (600, 120), (800, 250), (1010, 90),
                       (1240, 260), (1430, 170), (1640, 330)], 12, mix(PEAK, SKY, 0.2),
              mix(SKY, PAPER, 0.5), 760, 420)
    canvas.mist(330, 300, PAPER, 0.7)
    mountains(canvas, [(-40, 560), (200, 470), (430, 560), (760, 520), (1200, 560), (1420, 450),
                       (1640, 520)], 3, mix(RIDGE, PEAK, 0.6), mix(PEAK, PAPER, 0.6), 860)
    canvas.mist(520, 260, PAPER, 0.85)
    hill(canvas, [(-40, 880), (240, 820), (390, 730), (480, 610), (610, 540), (700, 430),
                  (850, 352), (1060, 336), (1220, 380), (1330, 490), (1450, 540), (1530, 670),
                  (1640, 750)], mix(MEADOW, STONE, 0.45), mix(MEADOW, LEAF, 0.5))
    throw = dice(21)
    walls = [mix(STONE, CREAM, 0.35), STONE, mix(STONE, COPPER, 0.22), mix(STONE, WALNUT, 0.2)]
    for row in range(8):
        y, half = 362 + row * 52 + row * row * 1.4, 160 + row * 56
        x = 992 - half - 4 * row + throw.uniform(-50, 10)
        while x < 985 + half * throw.uniform(0.8, 0.95):
            width = throw.uniform(62, 108) + row * 2.5
            sag = abs(x + width / 2 - 975) ** 1.7 / 420 * (1.1 - row * 0.08)
            if throw.random() > 0.08:
                _cube(canvas, x, y + sag + throw.uniform(-14, 8), width, 52 + row * 2.6,
                      throw.choice(walls), throw)
            x += width + throw.uniform(4, 26)
    front = [(-40, 800), (200, 850), (520, 900), (860, 915), (1240, 905), (1640, 885)]
    hill(canvas, front, mix(MEADOW, LEAF, 0.25), mix(LEAF, PINE, 0.45))
    canvas.shape([*smooth([(240, 1010), (420, 962), (650, 946), (748, 906)]),
                  *smooth([(756, 906), (680, 960), (480, 980), (350, 1010)])],
                 mix(CREAM, STONE, 0.4))
    for x, y in ((250, 250), (300, 228), (205, 300)):
        canvas.line(smooth([(x - 26, y - 8), (x - 10, y - 9), (x, y), (x + 10, y - 9),
                            (x + 26, y - 8)]), 4, mix(INDIGO, PEAK, 0.3))
    return canvas


def _cube(canvas: Canvas, x: float, y: float, width: float, height: float, wall: Colour,
          throw: Random) -> None:
    """A flat-roofed stone house; (x, y) is the upper left corner of its front."""
    deep, rise = width * 0.28, height * 0.24
    canvas.shape([(x, y), (x + deep, y - rise), (x + width + deep, y - rise), (x + width, y)],
                 mix(wall, PAPER, 0.5))
    canvas.rect(x, y, width, height, wall, mix(wall, WALNUT, 0.22))
    canvas.shape([(x + width, y), (x + width + deep, y - rise),
                  (x + width + deep, y + height - rise), (x + width, y + height)],
                 mix(mix(wall, INDIGO, 0.42), WALNUT, 0.2))
    canvas.rect(x - 2, y - 2, width + 4, 6, mix(wall, WALNUT, 0.55))
    opening = throw.choice((WALNUT, WALNUT, mix(INDIGO, WALNUT, 0.4), mix(WATER, INDIGO, 0.3)))
    for share in throw.choice(((0.2, 0.62), (0.42,), (0.14, 0.44, 0.72))):
        canvas.rect(x + width * share - 2, y + height * 0.3 - 2, 17, height * 0.3 + 4,
                    mix(wall, PAPER, 0.45))
        canvas.rect(x + width * share, y + height * 0.3, 13, height * 0.3, opening)
