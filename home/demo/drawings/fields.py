"""İvanovka and Nic: wheat, vines and orchards."""

from home.demo.drawings.canvas import Canvas, box, dice, ring, smooth
from home.demo.drawings.landscape import arch, crown, hill, mountains, planks, sky, tree, wood
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


def ivanovka() -> Canvas:
    canvas = sky((420, 230, 74), top=mix(SKY, SAFFRON, 0.1))
    mountains(canvas, [(-40, 410), (260, 330), (560, 400), (840, 310), (1200, 390), (1640, 320)], 4,
              mix(PEAK, SKY, 0.45), mix(SKY, PAPER, 0.8), 600)
    canvas.mist(360, 160, PAPER, 0.6)
    far = hill(canvas, [(-40, 500), (300, 450), (700, 500), (1100, 460), (1640, 500)],
               mix(MEADOW, SKY, 0.3), mix(MEADOW, CREAM, 0.2))
    with canvas.inside(far):
        for i in range(-4, 40):
            foot = -900 + i * 84
            tones = (mix(LEAF, SKY, 0.25), mix(LEAF, MEADOW, 0.5))
            for x, y in smooth([(430 + i * 17, 470), (260 + i * 32, 560), (foot * 0.55 + 180, 700)],
                               steps=16):
                canvas.oval(x, y, 4 + (y - 460) * 0.05, 3 + (y - 460) * 0.045, tones[i % 2])
    wheat = hill(canvas, [(-40, 610), (360, 560), (800, 600), (1200, 570), (1640, 600)],
                 mix(SAFFRON, CREAM, 0.3), mix(SAFFRON, COPPER, 0.35))
    with canvas.inside(wheat):
        for i in range(-30, 40):
            furrow = smooth([(470 + i * 26, 560), (440 + i * 60, 740), (380 + i * 130, 1020)])
            canvas.line(furrow, 5, mix(SAFFRON, COPPER, 0.45))
    for x, y, size in ((60, 590, 62), (118, 586, 48), (690, 590, 56), (752, 600, 70)):
        tree(canvas, x, y, size, mix(LEAF, MEADOW, 0.15))
    _plank_house(canvas)
    _wheat(canvas)
    return canvas


def _plank_house(canvas: Canvas) -> None:
    blue, trim = mix(WATER, SKY, 0.38), PAPER
    hill(canvas, [(520, 1012), (700, 950), (900, 890), (1300, 880), (1640, 890)],
         mix(LEAF, MEADOW, 0.4), mix(LEAF, PINE, 0.3))
    canvas.rect(872, 850, 640, 54, STONE, mix(STONE, WALNUT, 0.4))
    front = box(884, 500, 616, 354)
    canvas.shape(front, blue, mix(blue, INDIGO, 0.22))
    planks(canvas, front, 24, glaze(INDIGO, 0.22))
    gable = [(1192, 226), (1536, 502), (848, 502)]
    canvas.shape(gable, mix(blue, INDIGO, 0.12), blue)
    planks(canvas, gable, 26, glaze(INDIGO, 0.2), upright=True)
    canvas.rect(872, 498, 640, 22, trim)
    for i in range(32):
        canvas.shape([(872 + i * 20, 520), (892 + i * 20, 520), (882 + i * 20, 540)], trim)
    for side in (-1, 1):
        for i in range(16):
            x, y = 1192 + side * (14 + i * 20.4), 254 + i * 16.4
            canvas.disc(x, y + 10, 11, trim)
        canvas.shape([(1192, 176), (1192, 236), (1192 + side * 366, 530), (1192 + side * 400, 510)],
                     MADDER if side == -1 else mix(MADDER, WALNUT, 0.35))
    canvas.shape(ring(1192, 400, (66, 46), 16), trim)
    canvas.disc(1192, 400, 36, mix(INDIGO, WALNUT, 0.3))
    canvas.rect(1156, 397, 72, 6, trim)
    canvas.rect(1189, 364, 6, 72, trim)
    for x in (884, 1478):
        canvas.rect(x, 540, 22, 314, trim)
    for x in (994, 1192, 1390):
        _carved_window(canvas, x, 616, trim)


def _carved_window(canvas: Canvas, x: float, y: float, trim: Colour) -> None:
    crest = [(x - 78, y), (x - 70, y - 28), (x - 34, y - 34), (x, y - 66), (x + 34, y - 34),
             (x + 70, y - 28), (x + 78, y)]
    canvas.shape([*smooth(crest), (x + 62, y + 196), (x + 40, y + 222), (x, y + 206),
                  (x - 40, y + 222), (x - 62, y + 196)], glaze(INDIGO, 0.25))
    canvas.shape(smooth(crest), trim)
    canvas.rect(x - 60, y - 2, 120, 192, trim)
    canvas.rect(x - 70, y + 182, 140, 18, trim)
    for i in range(5):
        canvas.shape([(x - 65 + i * 26, y + 200), (x - 39 + i * 26, y + 200),
                      (x - 52 + i * 26, y + 222)], trim)
    canvas.rect(x - 44, y + 12, 88, 158, mix(INDIGO, WALNUT, 0.25), mix(WATER, INDIGO, 0.3))
    canvas.shape([(x - 44, y + 110), (x + 44, y + 30), (x + 44, y + 70), (x - 44, y + 150)],
                 glaze(PAPER, 0.16))
    canvas.rect(x - 4, y + 12, 8, 158, trim)
    canvas.rect(x - 44, y + 62, 88, 7, trim)
    for dx, dy, r in ((0, -28, 9), (-36, -12, 7), (36, -12, 7)):
        canvas.shape(ring(x + dx, y + dy, (r * 1.5, r * 0.7), 12), MADDER)
    for side in (-1, 1):
        for i in range(6):
            canvas.shape(ring(x + side * 52, y + 24 + i * 27, (7,), 4), MADDER)


def _wheat(canvas: Canvas) -> None:
    throw = dice(7)
    for i in range(78):
        x = -20 + i * 13.5 + throw.uniform(-8, 8)
        tall = throw.uniform(120, 230) * (1 - 0.45 * max(0.0, (x - 560) / 460))
        lean = throw.uniform(-34, 44)
        tone = mix(SAFFRON, throw.choice((COPPER, CREAM, WALNUT)), throw.uniform(0.1, 0.4))
        canvas.line(smooth([(x, 1010), (x + lean * 0.3, 1000 - tall * 0.6),
                            (x + lean, 1000 - tall)]), 4, tone)
        for grain in range(5):
            gx, gy = x + lean * (1 + grain * 0.07), 1000 - tall - grain * 13
            for side in (-1, 1):
                canvas.shape(smooth([(gx, gy + 8), (gx + side * 9, gy - 4),
                                     (gx + side * 4, gy - 17), (gx, gy - 4)], closed=True, steps=4),
                             tone)


def nic() -> Canvas:
    canvas = sky((330, 200, 68), horizon=mix(PAPER, SAFFRON, 0.12))
    mountains(canvas, [(-40, 360), (260, 290), (520, 190), (760, 310), (1020, 230), (1300, 300),
                       (1640, 220)], 14, mix(PEAK, SKY, 0.3), mix(SKY, PAPER, 0.6), 620, snow=270)
    canvas.mist(310, 190, PAPER, 0.6)
    hill(canvas, [(-40, 430), (500, 400), (1000, 430), (1640, 390)], mix(LEAF, SKY, 0.4),
         mix(MEADOW, CREAM, 0.2))
    for row in range(3):
        wood(canvas, [(-40, 440 + row * 18), (500, 415 + row * 22), (1640, 425 + row * 20)],
             30 + 4 * row, mix(LEAF, SKY, 0.35 - row * 0.1), 70 + row)
    canvas.mist(420, 120, PAPER, 0.4)
    hill(canvas, [(-40, 520), (500, 500), (1000, 505), (1640, 500)], mix(MEADOW, CREAM, 0.15),
         mix(LEAF, MEADOW, 0.35))
    _village_church(canvas, 470, 545)
    canvas.shape(smooth([(-40, 1000), (300, 830), (440, 690), (470, 600),
                         (486, 548)]) + smooth([(500, 548), (500, 600), (520, 690), (520, 830),
                                                (430, 1000)]), mix(CREAM, STONE, 0.25))
    for row in range(6):
        y = 560 + row * 36 + row * row * 9
        size = 62 + row * 27
        for i in range(-4, 12):
            x = 495 + (i + 0.5) * size * 1.5 + (42 + row * 9) * (1 if i >= 0 else -1)
            if -90 < x < (1690 if row < 3 else 900) and not (row == 0 and 380 < x < 640):
                tree(canvas, x, y, size, mix(mix(LEAF, MEADOW, 0.3 * ((i * 3 + row) % 3) / 2), SKY,
                                             0.2 - row * 0.04))
    _plane_tree(canvas)
    return canvas


def _village_church(canvas: Canvas, x: float, y: float) -> None:
    wall = mix(STONE, CREAM, 0.4)
    canvas.rect(x, y - 62, 120, 64, wall, mix(wall, WALNUT, 0.2))
    canvas.shape([(x - 10, y - 60), (x + 12, y - 98), (x + 108, y - 98), (x + 130, y - 60)],
                 mix(MADDER, WALNUT, 0.25))
    canvas.rect(x + 6, y - 138, 34, 140, mix(wall, PAPER, 0.4), wall)
    canvas.shape([(x, y - 136), (x + 23, y - 186), (x + 46, y - 136)], mix(MADDER, WALNUT, 0.4))
    canvas.shape(arch(x + 15, y - 96, 16, 30), WALNUT)
    for i in range(3):
        canvas.shape(arch(x + 54 + i * 22, y - 18, 10, 28), WALNUT)


def _plane_tree(canvas: Canvas) -> None:
    bark = mix(STONE, CREAM, 0.25)
    canvas.oval(1250, 955, 330, 26, glaze(PINE, 0.4))
    trunk = [*smooth([(1080, 970), (1150, 900), (1168, 760), (1150, 620), (1060, 470)]),
             *smooth([(1130, 440), (1215, 600), (1262, 420), (1330, 420), (1300, 600), (1440, 450),
                      (1500, 480), (1370, 640), (1340, 780), (1350, 890), (1420, 970), (1300, 946),
                      (1240, 964), (1180, 948)])]
    crown(canvas, 1260, 330, 400, 250, mix(LEAF, MEADOW, 0.1), 19)
    canvas.shape(trunk, bark, mix(bark, WALNUT, 0.25))
    with canvas.inside(trunk):
        canvas.shape(smooth([(1480, 420), (1330, 640), (1290, 780), (1310, 900), (1400, 1000),
                             (1560, 900), (1540, 500)], closed=True), glaze(WALNUT, 0.32))
        throw = dice(2)
        for _ in range(46):
            x, y = throw.uniform(1080, 1440), throw.uniform(440, 960)
            canvas.oval(x, y, throw.uniform(8, 19), throw.uniform(12, 36),
                        throw.choice((glaze(PAPER, 0.5), glaze(LEAF, 0.28), glaze(WALNUT, 0.22))))
    crown(canvas, 1080, 330, 190, 130, LEAF, 3)
    crown(canvas, 1440, 320, 190, 140, mix(LEAF, PINE, 0.15), 6)
    crown(canvas, 1260, 240, 240, 130, mix(LEAF, MEADOW, 0.2), 8)
