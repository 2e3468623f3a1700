"""Qırmızı Qəsəbə, Lənkəran and Mingəçevir: a river, the sea and a reservoir."""

from home.demo.drawings.canvas import Canvas, ring, smooth
from home.demo.drawings.landscape import (
    along,
    arch,
    hill,
    hipped_house,
    leaf_blade,
    mountains,
    ripples,
    sky,
    tree,
    wood,
)
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
    glaze,
    mix,
)

# Coordinates read better in rows than one to a line.
# fmt: off


def qirmizi_qesebe() -> Canvas:
    canvas = sky((1290, 170, 60))
    mountains(canvas, [(-40, 330), (300, 190), (560, 300), (800, 170), (930, 165), (1080, 260),
                       (1640, 350)], 23, mix(PEAK, SKY, 0.4), mix(SKY, PAPER, 0.7), 600, snow=260)
    canvas.mist(260, 200, PAPER, 0.6)
    slope = [(-60, 380), (360, 330), (800, 390), (1240, 340), (1660, 380)]
    hill(canvas, slope, mix(LEAF, SKY, 0.35), mix(MEADOW, CREAM, 0.2))
    for row in range(4):
        wood(canvas, [(x, y + row * 26) for x, y in slope], 34, mix(LEAF, SKY, 0.4 - row * 0.08),
             60 + row)
    canvas.mist(380, 130, PAPER, 0.45)
    roofs = (MADDER, mix(MADDER, COPPER, 0.5), mix(RIDGE, STONE, 0.5), POMEGRANATE, COPPER)
    walls = (PAPER, mix(CREAM, SAFFRON, 0.15), mix(SKY, PAPER, 0.5), mix(COPPER, CREAM, 0.6))
    for row, y, width in ((0, 545, 138), (1, 622, 178)):
        for i in range(11 - 2 * row):
            x = -50 + i * width * 1.17 + 60 * row
            if i % 4 == 3:
                tree(canvas, x - width * 0.1, y + 6, width * 0.42, mix(LEAF, MEADOW, 0.2))
            hipped_house(canvas, x, y + 9 * (i * 3 % 4), width, walls[(i + row) % 4],
                         roofs[(i * 3 + row) % 5], floors=1 + (i + row) % 2)
    wood(canvas, [(-40, 668), (400, 654), (900, 662), (1640, 652)], 40, mix(LEAF, PINE, 0.2), 8)
    canvas.rect(0, 668, 1600, 200, mix(LEAF, WALNUT, 0.3))
    canvas.rect(0, 806, 1600, 200, WATER)
    brick, edge = mix(MADDER, STONE, 0.52), mix(MADDER, WALNUT, 0.45)
    deck = smooth([(-20, 700), (400, 676), (800, 664), (1200, 676), (1620, 700)])
    canvas.shape([*deck, (1620, 812), (-20, 812)], brick, mix(brick, WALNUT, 0.2))
    with canvas.inside([*deck, (1620, 812), (-20, 812)]):
        for y in range(670, 812, 11):
            canvas.rect(0, y, 1600, 1.5, glaze(PAPER, 0.3))
    for i in range(7):
        x = 70 + i * 212
        canvas.shape(arch(x - 10, 812, 196, 122), edge)
        canvas.shape(arch(x - 3, 812, 182, 115), mix(brick, CREAM, 0.3))
        canvas.shape(arch(x + 6, 812, 164, 106), mix(WATER, INDIGO, 0.55), mix(WATER, SKY, 0.2))
    canvas.line([(x, y - 6) for x, y in deck], 15, mix(brick, CREAM, 0.4))
    canvas.line([(x, y + 5) for x, y in deck], 5, edge)
    canvas.mirror(806, 194, 0.75)
    ripples(canvas, 815, 1000, glaze(PAPER, 0.4), 5, 130)
    for side, points in enumerate(([(-40, 880), (140, 905), (300, 960), (380, 1010)],
                                   [(1180, 1010), (1300, 950), (1460, 905), (1640, 870)])):
        hill(canvas, points, mix(LEAF, MEADOW, 0.4), mix(LEAF, PINE, 0.5))
        for at, level in along(points, 42, 3 + side):
            canvas.oval(at, level + 12, 26, 15, mix(STONE, CREAM, 0.2 + 0.3 * (round(at) % 2)))
    return canvas


def lenkeran() -> Canvas:
    canvas = sky((1000, 300, 72), top=mix(SKY, PEAK, 0.15), horizon=mix(PAPER, SAFFRON, 0.2),
                 depth=470)
    mountains(canvas, [(-60, 320), (160, 270), (330, 340), (520, 400), (700, 452)], 9,
              mix(PEAK, SKY, 0.2), mix(SKY, PAPER, 0.5), 470)
    canvas.rect(0, 450, 1600, 260, mix(WATER, SKY, 0.45), WATER)
    canvas.glow(1000, 470, 260, mix(SAFFRON, PAPER, 0.5), 0.5)
    ripples(canvas, 456, 640, glaze(PAPER, 0.55), 12, 120)
    for x, y, size in ((760, 478, 1.0), (1330, 500, 1.5)):
        canvas.shape([(x, y), (x, y - 58 * size), (x + 34 * size, y - 8 * size)], PAPER)
        canvas.shape([(x - 4, y - 6 * size), (x - 4, y - 48 * size), (x - 24 * size, y - 8 * size)],
                     mix(CREAM, COPPER, 0.3))
        canvas.shape([(x - 32 * size, y - 2), (x + 38 * size, y - 2),
                      (x + 24 * size, y + 10 * size), (x - 22 * size, y + 10 * size)], MADDER)
    mountains(canvas, [(-60, 400), (120, 350), (260, 400), (420, 452), (520, 470)], 19,
              mix(LEAF, PEAK, 0.35), mix(LEAF, SKY, 0.3), 480)
    shore = smooth([(-40, 470), (300, 476), (620, 520), (860, 590), (1100, 566), (1360, 574),
                    (1640, 560)])
    canvas.shape([*shore, (1640, 760), (-40, 760)], mix(SAFFRON, CREAM, 0.62))
    hill(canvas, [(-40, 480), (280, 492), (560, 545), (820, 620), (1100, 600), (1400, 606),
                  (1640, 590)], mix(MEADOW, LEAF, 0.3), LEAF)
    wood(canvas, [(-40, 500), (200, 505), (420, 540)], 30, mix(LEAF, PINE, 0.2), 5)
    for i, x in enumerate((500, 560, 612)):
        hipped_house(canvas, x + 40 * i, 600 + i * 22, 78 + 8 * i, PAPER,
                     (MADDER, COPPER, POMEGRANATE)[i])
    _lighthouse(canvas, 1190, 620)
    for x, y, size in ((1060, 628, 62), (1330, 632, 74), (1392, 630, 54), (980, 636, 44)):
        tree(canvas, x, y, size, mix(LEAF, PINE, 0.25))
    field = hill(canvas, [(-40, 690), (300, 640), (760, 668), (1200, 650), (1640, 660)],
                 mix(LEAF, PINE, 0.55), PINE)
    with canvas.inside(field):
        for i in range(-20, 24):
            left, right = ([(700 + (i + s) * 36, 636), (690 + (i + s) * 74, 780),
                            (660 + (i + s) * 170, 1030)] for s in (0.0, 0.76))
            ridge = [(700 + (i + 0.3) * 36, 630), (690 + (i + 0.3) * 74, 768),
                     (660 + (i + 0.3) * 170, 1010)]
            canvas.shape([*smooth(left), *reversed(smooth(right))], mix(LEAF, PINE, 0.15))
            for at, level in smooth(ridge, steps=22):
                canvas.oval(at, level, 5 + (level - 630) * 0.11, 3 + (level - 630) * 0.055,
                            mix(LEAF, MEADOW, 0.3 + 0.3 * (i % 2)))
                canvas.oval(at - 1, level - 2, 3 + (level - 630) * 0.07, 2 + (level - 630) * 0.025,
                            mix(LEAF, MEADOW, 0.95))
    _citrus(canvas)
    return canvas


def _lighthouse(canvas: Canvas, x: float, y: float) -> None:
    sides = [(x - 56, y), (x - 36, y - 330), (x + 36, y - 330), (x + 56, y)]
    canvas.oval(x + 40, y, 110, 12, glaze(PINE, 0.35))
    canvas.glow(x, y - 370, 150, mix(SAFFRON, PAPER, 0.6), 0.8)
    canvas.shape(sides, PAPER, CREAM)
    with canvas.inside(sides):
        for i in range(3):
            canvas.rect(x - 60, y - 290 + i * 116, 120, 58, MADDER)
        canvas.rect(x + 12, y - 330, 60, 330, glaze(INDIGO, 0.26))
    canvas.rect(x - 50, y - 344, 100, 16, WALNUT)
    canvas.rect(x - 25, y - 396, 50, 54, mix(SAFFRON, PAPER, 0.4))
    for dx in (-25, -3, 20):
        canvas.rect(x + dx, y - 396, 5, 54, WALNUT)
    canvas.shape([(x - 36, y - 394), (x, y - 436), (x + 36, y - 394)], MADDER)
    for dy in (-230, -120):
        canvas.shape(arch(x - 9, y + dy, 18, 34), mix(INDIGO, WALNUT, 0.4))
    canvas.shape(arch(x - 17, y, 34, 58), WALNUT)


def _citrus(canvas: Canvas) -> None:
    canvas.line(smooth([(-40, 20), (120, 74), (270, 80), (430, 140)]), 13, WALNUT)
    leaves = ((60, 56, 10, 230), (120, 74, 230, -50), (180, 78, 150, 270), (270, 80, 400, -20),
              (300, 90, 330, 262), (390, 120, 540, 90), (420, 138, 500, 270), (20, 40, 90, -70))
    for i, (x, y, tx, ty) in enumerate(leaves):
        leaf_blade(canvas, x, y, (tx, ty), 34, mix(LEAF, PINE, 0.25 + 0.2 * (i % 3)))
    for x, y, r in ((90, 190, 58), (240, 206, 64), (400, 236, 54)):
        canvas.line([(x, y - r), (x + 6, y - r - 60)], 6, WALNUT)
        canvas.disc(x, y, r, mix(COPPER, SAFFRON, 0.35))
        canvas.disc(x - r * 0.1, y - r * 0.08, r * 0.86, mix(COPPER, SAFFRON, 0.65))
        canvas.oval(x - r * 0.32, y - r * 0.36, r * 0.24, r * 0.18, mix(SAFFRON, PAPER, 0.6))
        canvas.shape(ring(x + 2, y - r + 6, (13, 6), 10), LEAF)


def mingecevir() -> Canvas:
    canvas = sky((420, 180, 66), horizon=mix(PAPER, SAFFRON, 0.15), depth=420)
    mountains(canvas, [(-40, 330), (280, 250), (560, 310), (900, 220), (1240, 290), (1640, 230)],
              44, mix(PEAK, SKY, 0.45), mix(SKY, PAPER, 0.8), 430)
    mountains(canvas, [(-40, 400), (200, 360), (460, 400), (780, 380), (1100, 340), (1360, 300),
                       (1640, 350)], 28, mix(STONE, COPPER, 0.15), mix(STONE, CREAM, 0.6), 440)
    canvas.rect(0, 430, 1600, 400, mix(WATER, SKY, 0.5), mix(WATER, INDIGO, 0.25))
    canvas.mirror(430, 130, 0.5)
    ripples(canvas, 450, 720, glaze(PAPER, 0.45), 3, 120)
    mountains(canvas, [(930, 575), (1060, 500), (1180, 400), (1270, 420), (1400, 310), (1500, 350),
                       (1640, 280)], 51, mix(STONE, COPPER, 0.3), mix(STONE, MEADOW, 0.35), 800)
    hill(canvas, [(-40, 640), (60, 650), (180, 700), (320, 800)], mix(STONE, COPPER, 0.35),
         mix(STONE, MEADOW, 0.5))
    crest = smooth([(-40, 690), (300, 640), (720, 590), (1080, 556), (1320, 520), (1640, 470)])
    foot = smooth([(-40, 960), (300, 900), (720, 820), (1080, 740), (1320, 650), (1640, 560)])
    canvas.shape([(-40, 1000), (-40, 900), *foot, (1640, 1000)], mix(MEADOW, LEAF, 0.3),
                 mix(LEAF, PINE, 0.3))
    canvas.shape([*crest, *reversed(foot)], mix(STONE, CREAM, 0.55), mix(STONE, CREAM, 0.05))
    for share in (0.25, 0.5, 0.75):
        berm = [(a[0], a[1] + (b[1] - a[1]) * share) for a, b in zip(crest, foot, strict=True)]
        canvas.line(berm, 5, mix(STONE, WALNUT, 0.25))
    canvas.line(crest, 17, mix(STONE, PAPER, 0.75))
    canvas.line([(x, y + 12) for x, y in crest], 6, mix(STONE, WALNUT, 0.5))
    for x, y in crest[2::4]:
        canvas.rect(x, y - 40, 3, 38, mix(INDIGO, STONE, 0.3))
        canvas.disc(x + 1.5, y - 42, 4, mix(SAFFRON, PAPER, 0.4))
    river = [*smooth([(700, 790), (640, 860), (560, 930), (500, 1010)]),
             *smooth([(1330, 1010), (1190, 900), (1090, 820), (1010, 735)])]
    canvas.shape(river, mix(WATER, SKY, 0.3), WATER)
    with canvas.inside(river):
        ripples(canvas, 830, 1000, glaze(PAPER, 0.5), 8, 110)
    _power_station(canvas)
    for x, y, size in ((90, 985, 96), (205, 992, 76), (330, 980, 60), (1440, 985, 110),
                       (1330, 960, 60), (1550, 960, 84)):
        tree(canvas, x, y, size, mix(LEAF, MEADOW, 0.15))
    return canvas


def _power_station(canvas: Canvas) -> None:
    """Five pipes come down the slope of the dam into a long turbine hall by the river."""
    for i in range(5):
        x, y = 742 + i * 60, 600 - i * 5
        canvas.shape([(x, y), (x + 24, y - 2), (x + 36, y + 190), (x, y + 190)],
                     mix(PAPER, SKY, 0.3), mix(PEAK, SKY, 0.3))
        canvas.shape([(x + 16, y), (x + 24, y - 2), (x + 36, y + 190), (x + 22, y + 190)],
                     glaze(INDIGO, 0.3))
    canvas.shape([(640, 826), (1120, 728), (1150, 764), (1110, 824), (690, 906), (620, 872)],
                 mix(STONE, CREAM, 0.5))
    canvas.shape([(620, 872), (690, 906), (1110, 824), (1110, 846), (690, 930), (620, 894)],
                 mix(STONE, WALNUT, 0.45))
    canvas.shape([(690, 784), (1050, 712), (1050, 800), (690, 876)], PAPER, CREAM)
    canvas.shape([(690, 784), (690, 876), (650, 852), (650, 766)], mix(STONE, INDIGO, 0.25))
    canvas.shape([(642, 768), (1010, 694), (1058, 710), (688, 788)], MADDER)
    canvas.shape([(688, 788), (1058, 710), (1058, 724), (688, 802)], mix(MADDER, WALNUT, 0.45))
    for i in range(9):
        left, top = 706 + i * 38.4, 812 - i * 7.9
        canvas.shape([(left, top), (left + 22, top - 4.5), (left + 22, top + 35.5),
                      (left, top + 40)], mix(INDIGO, SKY, 0.2))
