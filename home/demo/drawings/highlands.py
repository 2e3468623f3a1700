"""Qusar and Zaqatala: under the Greater Caucasus."""

from home.demo.drawings.canvas import Canvas, dice, ring, smooth
from home.demo.drawings.crafts import carpet
from home.demo.drawings.landscape import arch, hill, leaf_blade, mountains, sky, tree, wood
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
    SAFFRON,
    SKY,
    STONE,
    WALNUT,
    WATER,
    glaze,
    mix,
)

# Coordinates read better in rows than one to a line.
# fmt: off


def qusar() -> Canvas:
    canvas = sky((310, 200, 66), top=mix(SKY, SAFFRON, 0.18))
    mountains(canvas, [(-40, 430), (200, 350), (420, 420), (700, 400), (1100, 380), (1380, 300),
                       (1640, 400)], 6, mix(SKY, PEAK, 0.4), mix(SKY, PAPER, 0.7), 640, snow=360)
    mountains(canvas, [(180, 520), (420, 400), (560, 330), (640, 190), (800, 158), (1010, 150),
                       (1140, 170), (1230, 290), (1400, 380), (1640, 520)], 17, PEAK,
              mix(SKY, PAPER, 0.4), 720, snow=380)
    canvas.mist(430, 240, PAPER, 0.75)
    hill(canvas, [(-40, 520), (300, 470), (640, 560), (1000, 530), (1300, 470), (1640, 540)],
         mix(MEADOW, SKY, 0.35), mix(MEADOW, CREAM, 0.3))
    wood(canvas, [(-40, 560), (200, 520), (380, 560), (520, 610)], 30, mix(LEAF, SKY, 0.25), 4)
    wood(canvas, [(1150, 560), (1330, 500), (1640, 560)], 30, mix(LEAF, SKY, 0.25), 9)
    hill(canvas, [(-40, 640), (400, 590), (900, 650), (1300, 600), (1640, 640)],
         mix(MEADOW, LEAF, 0.2), mix(MEADOW, SAFFRON, 0.25))
    hill(canvas, [(-40, 880), (420, 850), (900, 870), (1640, 830)], mix(LEAF, MEADOW, 0.3),
         mix(LEAF, PINE, 0.5))
    for x in (118, 590, 1052, 1506):
        canvas.oval(x + 26, 924, 46, 9, glaze(PINE, 0.4))
        canvas.rect(x - 11, 448, 22, 478, mix(WALNUT, COPPER, 0.25), WALNUT)
    canvas.rect(60, 468, 1500, 17, mix(WALNUT, COPPER, 0.35))
    carpet(canvas, 170, 466, 370, 408, (MADDER, INDIGO, SAFFRON, CREAM))
    carpet(canvas, 640, 466, 364, 424, (INDIGO, POMEGRANATE, MADDER, SAFFRON))
    carpet(canvas, 1102, 466, 356, 400, (mix(WATER, INDIGO, 0.35), MADDER, SAFFRON, CREAM))
    return canvas


def zaqatala() -> Canvas:
    canvas = sky((1180, 180, 62))
    mountains(canvas, [(-40, 300), (260, 140), (500, 270), (820, 120), (1120, 280), (1380, 190),
                       (1640, 300)], 31, mix(PEAK, SKY, 0.3), mix(SKY, PAPER, 0.6), 700, snow=260)
    canvas.mist(250, 220, PAPER, 0.5)
    ridges = ((330, 0.62, 26), (420, 0.4, 34), (520, 0.2, 44))
    for i, (y, haze, size) in enumerate(ridges):
        crest = [(-60, y + 40 - 60 * (i % 2)), (340, y - 46 + 70 * (i % 2)), (760, y + 36),
                 (1180, y - 40 * (i % 2)), (1660, y + 20)]
        leaf = mix(mix(LEAF, PINE, 0.35), SKY, haze)
        for line in range(4):
            wood(canvas, [(px, py + line * size * 0.75) for px, py in crest], size,
                 mix(leaf, PINE, 0.06 * line), 40 + 4 * i + line)
        hill(canvas, [(px, py + size * 3) for px, py in crest], mix(leaf, PINE, 0.15),
             mix(leaf, CREAM, 0.3))
        canvas.mist(y + 60, 150, PAPER, 0.35)
    hill(canvas, [(-40, 700), (500, 660), (1000, 640), (1640, 690)], mix(MEADOW, LEAF, 0.3), LEAF)
    _fortress(canvas)
    hill(canvas, [(-40, 860), (420, 900), (800, 890), (1240, 860), (1640, 880)],
         mix(MEADOW, LEAF, 0.4), PINE)
    canvas.shape([*smooth([(540, 1010), (740, 930), (858, 886)]),
                  *smooth([(932, 886), (925, 930), (880, 1010)])], mix(CREAM, STONE, 0.3))
    for x, y, size in ((70, 905, 150), (235, 925, 105), (1120, 905, 90), (1545, 915, 130)):
        tree(canvas, x, y, size, mix(LEAF, PINE, 0.15))
    _hazel(canvas)
    return canvas


def _fortress(canvas: Canvas) -> None:
    wall = mix(STONE, CREAM, 0.15)
    parts = ((-20, 700, 470, 190, wall), (600, 690, 230, 200, wall), (950, 690, 700, 190, wall),
             (430, 620, 190, 280, mix(wall, CREAM, 0.3)),
             (820, 640, 150, 250, mix(wall, CREAM, 0.3)),
             (1290, 612, 200, 290, mix(wall, CREAM, 0.3)))
    throw = dice(3)
    for x, y, width, height, tone in parts:
        teeth = int(width / 46)
        for i in range(teeth):
            canvas.rect(x + width * (i + 0.2) / teeth, y - 20, width / teeth * 0.6, 24, tone)
        canvas.rect(x, y, width, height, tone, mix(tone, WALNUT, 0.2))
        for row in range(int(height / 20)):
            for _ in range(int(width / 50)):
                at, size = x + throw.uniform(0, width - 40), throw.uniform(20, 38)
                shade = throw.choice((glaze(WALNUT, 0.13), glaze(PAPER, 0.3), glaze(INDIGO, 0.1)))
                canvas.pill(at, y + 8 + row * 20, size, 13, 4, shade)
        if height > 200:
            canvas.rect(x + width * 0.62, y - 20, width * 0.38, height + 20, glaze(INDIGO, 0.18))
            canvas.rect(x + width * 0.42, y + 70, 16, 44, mix(WALNUT, INDIGO, 0.4))
        canvas.rect(x, y + 2, width, 7, glaze(WALNUT, 0.35))
    canvas.shape(arch(848, 892, 94, 150), mix(STONE, PAPER, 0.5))
    canvas.shape(arch(858, 892, 74, 136), mix(WALNUT, INDIGO, 0.35))


def _hazel(canvas: Canvas) -> None:
    twig = smooth([(1640, 40), (1500, 96), (1380, 120), (1240, 190)])
    canvas.line(twig, 13, WALNUT)
    for x, y, tx, ty in ((1560, 70, 1470, 250), (1500, 96, 1560, 300), (1450, 105, 1330, 20),
                         (1380, 120, 1370, 290), (1290, 160, 1180, 90), (1240, 190, 1130, 270),
                         (1540, 80, 1450, -40)):
        leaf_blade(canvas, x, y, (tx, ty), 52, mix(LEAF, PINE, 0.2 + (x % 3) * 0.15))
    for x, y in ((1300, 268), (1356, 250), (1334, 312), (1500, 226), (1548, 250)):
        canvas.shape(ring(x, y - 14, (44, 30), 14), mix(MEADOW, LEAF, 0.3))
        canvas.shape(smooth([(x - 30, y), (x - 24, y + 24), (x, y + 38), (x + 24, y + 24),
                             (x + 30, y), (x, y - 24)], closed=True), mix(COPPER, WALNUT, 0.2))
        canvas.oval(x - 10, y + 8, 7, 13, mix(COPPER, CREAM, 0.5))
