"""Sky, mountains, woods and houses: what several of the places are composed of."""

from collections.abc import Sequence

from home.demo.drawings.canvas import Canvas, Path, Point, box, dice, jagged, ring, smooth
from home.demo.drawings.palette import (
    CREAM,
    INDIGO,
    LEAF,
    PAPER,
    PINE,
    SAFFRON,
    SKY,
    WALNUT,
    Colour,
    glaze,
    mix,
)

Sun = tuple[float, float, float]


def sky(sun: Sun, top: Colour = SKY, horizon: Colour = PAPER, depth: float = 620) -> Canvas:
    """A new landscape sheet with its sky; the sun is x, y and radius."""
    canvas = Canvas(1600, 1000, horizon)
    canvas.rect(0, 0, 1600, depth, top, horizon)
    x, y, radius = sun
    canvas.glow(x, y, radius * 6, mix(SAFFRON, PAPER, 0.55), 0.75)
    canvas.disc(x, y, radius, mix(SAFFRON, PAPER, 0.62))
    return canvas


def mountains(
    canvas: Canvas, crest: Path, seed: int, lit: Colour, foot: Colour, base: float, snow: float = 0
) -> None:
    """A range with its light from the left; above the height `snow` it is white."""
    line = jagged(crest, 0.13, seed)
    body = [*line, (line[-1][0], base), (line[0][0], base)]
    canvas.shape(body, lit, foot)
    throw = dice(seed)
    if snow:
        fringe = [
            (x, y + max(0, snow - y) * (0.42 + 0.3 * (i % 2) + throw.uniform(-0.12, 0.12)))
            for i, (x, y) in enumerate(line[::3])
        ]
        canvas.shape([*line, *reversed(fringe)], mix(PAPER, SKY, 0.12))
    shade = mix(lit, INDIGO, 0.75)
    for peak, slope in _shaded_slopes(line):
        fall = slope[-1][1] - peak[1]
        edge = [
            (peak[0] + throw.uniform(-0.16, 0.22) * fall * i / 4, peak[1] + fall * i / 4)
            for i in (4, 3, 2, 1)
        ]
        canvas.fade([peak, *slope, *edge], shade, 0.6)


def _shaded_slopes(line: Path) -> list[tuple[Point, list[Point]]]:
    """Each summit with the falling line to the right of it, small notches left out."""
    slopes, start = [], 0
    for i in range(1, len(line)):
        last = i + 1 == len(line)
        if line[i][1] < line[start][1]:
            start = i
        elif last or (line[i + 1][1] < line[i][1] - 9):
            lowest = max(range(start, i + 1), key=lambda at: line[at][1])
            if line[lowest][1] - line[start][1] > 26:
                slopes.append((line[start], list(line[start + 1 : lowest + 1])))
            start = i
    return slopes


def hill(canvas: Canvas, crest: Path, lit: Colour, foot: Colour) -> list[Point]:
    """A soft slope down to the lower edge of the sheet; gives back its outline."""
    outline = [*smooth(crest), (crest[-1][0], 1000.0), (crest[0][0], 1000.0)]
    canvas.shape(outline, lit, foot)
    return outline


def along(crest: Path, step: float, seed: int, play: float = 0.35) -> list[Point]:
    """Points on the smoothed crest, about `step` apart and a little irregular."""
    throw, line, points = dice(seed), smooth(crest, steps=30), [crest[0]]
    for x, y in line:
        if x - points[-1][0] >= step * (1 + throw.uniform(-play, play)):
            points.append((x, y + throw.uniform(-play, play) * step * 0.3))
    return points


def tree(canvas: Canvas, x: float, y: float, size: float, leaf: Colour = LEAF) -> None:
    """A round tree that stands at (x, y) and is about 1.5 times `size` high."""
    canvas.oval(x + size * 0.15, y, size * 0.6, size * 0.1, glaze(PINE, 0.25))
    canvas.rect(x - size * 0.06, y - size * 0.5, size * 0.12, size * 0.5, WALNUT)
    for dx, dy, r, light in (
        (0.12, 0.85, 0.5, -0.3),
        (-0.06, 0.92, 0.46, 0),
        (-0.17, 1.04, 0.24, 0.2),
    ):
        tone = mix(leaf, PINE, -light) if light < 0 else mix(leaf, CREAM, light)
        canvas.oval(x + dx * size, y - dy * size, r * size, r * size * 1.08, tone)


def wood(canvas: Canvas, crest: Path, size: float, leaf: Colour, seed: int) -> None:
    """A closed row of crowns along the crest, in three neighbouring tones."""
    tones = (leaf, mix(leaf, PINE, 0.3), mix(leaf, CREAM, 0.12))
    for i, (x, y) in enumerate(along(crest, size * 0.8, seed)):
        tone, tall = tones[i * 5 % 7 % 3], size * (0.62 + 0.1 * (i * 7 % 3))
        canvas.oval(x, y, size * 0.64, tall, tone)
        canvas.oval(
            x - size * 0.14, y - tall * 0.3, size * 0.36, tall * 0.48, mix(tone, CREAM, 0.1)
        )


def crown(
    canvas: Canvas, x: float, y: float, across: float, down: float, leaf: Colour, seed: int
) -> None:
    """The broad head of an old tree: overlapping leaf masses, light at the upper left."""
    throw = dice(seed)
    for layer, tone in enumerate(
        (mix(leaf, PINE, 0.62), mix(leaf, PINE, 0.25), leaf, mix(leaf, CREAM, 0.22))
    ):
        middle = (x - layer * across * 0.07, y - layer * down * 0.12)
        canvas.oval(*middle, across * (0.92 - 0.2 * layer), down * (0.92 - 0.2 * layer), tone)
        for dx, dy in ring(0, 0, (1, 0.62), 22 - 5 * layer, turn=31 * layer):
            reach = 0.86 - 0.17 * layer
            radius = across * throw.uniform(0.2, 0.29) * (1 - 0.16 * layer)
            canvas.disc(
                middle[0] + dx * across * reach, middle[1] + dy * down * reach, radius, tone
            )


def leaf_blade(canvas: Canvas, x: float, y: float, tip: Point, width: float, fill: Colour) -> None:
    """A pointed leaf from (x, y) to its tip, with a light half and a midrib."""
    dx, dy = tip[0] - x, tip[1] - y
    length = (dx * dx + dy * dy) ** 0.5
    nx, ny = -dy / length * width, dx / length * width
    sides = [
        [
            (x, y),
            (x + dx * 0.2 + nx * s * 0.8, y + dy * 0.2 + ny * s * 0.8),
            (x + dx * 0.45 + nx * s, y + dy * 0.45 + ny * s),
            (x + dx * 0.75 + nx * s * 0.6, y + dy * 0.75 + ny * s * 0.6),
            tip,
        ]
        for s in (1, -1)
    ]
    canvas.shape([*smooth(sides[0]), *reversed(smooth(sides[1]))], fill)
    canvas.shape(smooth(sides[1]), mix(fill, CREAM, 0.2))


def hipped_house(
    canvas: Canvas, x: float, y: float, width: float, wall: Colour, roof: Colour, floors: int = 1
) -> None:
    """A house under a great hipped roof; (x, y) is the lower left corner of its front."""
    storey = width * 0.3
    top = y - storey * floors
    canvas.rect(x, top, width, storey * floors, wall, mix(wall, WALNUT, 0.18))
    for floor in range(floors):
        for i in range(4):
            left, upper = x + width * (0.09 + 0.225 * i), top + storey * (floor + 0.28)
            canvas.rect(left - 3, upper - 3, width * 0.13 + 6, storey * 0.5 + 6, PAPER)
            canvas.rect(left, upper, width * 0.13, storey * 0.5, mix(INDIGO, WALNUT, 0.35))
    eaves, ridge = width * 0.09, width * 0.34
    apex = [(x + width * 0.3, top - ridge), (x + width * 0.74, top - ridge)]
    canvas.shape([(x - eaves, top), *apex, (x + width + eaves, top)], roof)
    canvas.shape(
        [apex[1], (x + width + eaves, top), (x + width * 0.82, top)], mix(roof, WALNUT, 0.4)
    )
    canvas.rect(x, top, width, storey * 0.1, glaze(WALNUT, 0.45))


def arch(x: float, y: float, width: float, height: float) -> list[Point]:
    """The outline of a round-headed opening; (x, y) is its lower left corner."""
    half = width / 2
    head = [
        p for p in ring(x + half, y - height + half, (half,), 48) if p[1] <= y - height + half + 1
    ]
    return [(x, y), *sorted(head), (x + width, y)]


def planks(canvas: Canvas, area: Path, spacing: float, tone: Colour, upright: bool = False) -> None:
    """Thin shadow lines between boards, inside the area."""
    xs, ys = [p[0] for p in area], [p[1] for p in area]
    with canvas.inside(area):
        low, high = (min(xs), max(xs)) if upright else (min(ys), max(ys))
        for i in range(1, int((high - low) / spacing) + 1):
            at = low + i * spacing
            strip = box(at, min(ys), 2, max(ys)) if upright else box(min(xs), at, max(xs), 2)
            canvas.shape(strip, tone)


def patchwork(colours: Sequence[Colour], index: int) -> Colour:
    """A colour by number, in an order that does not look like a row."""
    return colours[(index * 5 + index // 3) % len(colours)]


def ripples(
    canvas: Canvas, top: float, bottom: float, tone: Colour, seed: int, count: int = 90
) -> None:
    """Short level strokes on water, finer towards the far shore."""
    throw = dice(seed)
    for _ in range(count):
        near = throw.random()
        y, length = top + near * (bottom - top), 24 + 130 * near * throw.random()
        x = throw.uniform(-60, 1600)
        canvas.oval(x, y, length / 2, 0.8 + 1.8 * near, tone)
