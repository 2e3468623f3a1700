"""Things people make, drawn large in a foreground: copper vessels and carpets."""

from collections.abc import Sequence

from home.demo.drawings.canvas import Canvas, Point, box, ring, smooth
from home.demo.drawings.palette import (
    COPPER,
    CREAM,
    INDIGO,
    PAPER,
    POMEGRANATE,
    SAFFRON,
    WALNUT,
    Colour,
    glaze,
    mix,
)

Profile = Sequence[Point]
JUG: Profile = (
    (56, 0), (50, 14), (33, 44), (30, 100), (44, 130),
    (112, 190), (142, 262), (122, 338), (84, 392), (96, 414),
)  # fmt: skip
BOWL: Profile = ((150, 0), (146, 30), (118, 84), (66, 118), (60, 128), (78, 146))
POT: Profile = ((78, 0), (66, 14), (64, 30), (112, 84), (128, 140), (112, 196), (92, 214))


def vessel(
    canvas: Canvas, x: float, foot: float, scale: float, profile: Profile, handle: bool
) -> None:
    """A vessel turned on the wheel: the profile lists half-widths and depths below the rim."""
    rim = foot - profile[-1][1] * scale
    sides = [(r * scale, rim + y * scale) for r, y in smooth(profile)]

    def strip(left: float, right: float, fill: Colour) -> None:
        canvas.shape(
            [
                *((x + left * r, y) for r, y in sides),
                *((x + right * r, y) for r, y in reversed(sides)),
            ],
            fill,
        )

    if handle:
        start, end = profile[2], profile[(len(profile) + 1) // 2]
        grip = smooth(
            [
                (x + start[0] * scale, rim + start[1] * scale),
                (x + (end[0] + 42) * scale, rim + (start[1] - 6) * scale),
                (x + (end[0] + 34) * scale, rim + (end[1] - 40) * scale),
                (x + end[0] * scale * 0.94, rim + end[1] * scale),
            ]
        )
        canvas.line(grip, 17 * scale, mix(COPPER, WALNUT, 0.55))
    base = profile[-1][0] * scale
    canvas.oval(x + base * 0.5, foot, base * 1.8, 14 * scale, glaze(WALNUT, 0.4))
    canvas.oval(x, foot, base, 11 * scale, mix(COPPER, WALNUT, 0.5))
    strip(-1, 1, COPPER)
    strip(0.3, 1, mix(COPPER, WALNUT, 0.28))
    strip(0.68, 1, mix(COPPER, WALNUT, 0.52))
    strip(-0.78, -0.42, mix(COPPER, CREAM, 0.45))
    strip(-0.62, -0.54, mix(COPPER, CREAM, 0.85))
    for share in (0.44, 0.5, 0.68):
        radius, y = sides[int(share * len(sides))]
        bow = smooth([(x - radius, y), (x, y + radius * 0.13), (x + radius, y)])
        canvas.line(bow, 4 * scale, mix(COPPER, POMEGRANATE, 0.6))
    top = profile[0][0] * scale
    canvas.oval(x, rim, top, top * 0.2, mix(COPPER, CREAM, 0.4))
    canvas.oval(x, rim, top * 0.86, top * 0.15, mix(WALNUT, COPPER, 0.2))


def tray(canvas: Canvas, x: float, y: float, radius: float) -> None:
    """A round engraved tray, seen from the front."""
    canvas.disc(x + radius * 0.07, y + radius * 0.06, radius, glaze(WALNUT, 0.45))
    for share, tone in (
        (1, mix(COPPER, WALNUT, 0.4)),
        (0.95, mix(COPPER, CREAM, 0.3)),
        (0.8, COPPER),
    ):
        canvas.disc(x, y, radius * share, tone)
    engraved = mix(COPPER, POMEGRANATE, 0.6)
    for px, py in ring(x, y, (radius * 0.875,), 32):
        canvas.disc(px, py, radius * 0.025, engraved)
    canvas.shape(ring(x, y, (radius * 0.7, radius * 0.5), 16), engraved)
    canvas.shape(ring(x, y, (radius * 0.63, radius * 0.45), 16), mix(COPPER, CREAM, 0.25))
    canvas.shape(ring(x, y, (radius * 0.36, radius * 0.17), 16), engraved)


def steps(x: float, y: float, across: float, down: float, count: int = 5) -> list[Point]:
    """A diamond with stepped sides around (x, y), as weavers build it knot by knot."""
    quarter = []
    for i in range(count):
        quarter += [((i + 1) / count, 1 - i / count), ((i + 1) / count, 1 - (i + 1) / count)]
    quarter = [(1 / count, 1.0), *quarter[1:]]
    right = [*((a, -b) for a, b in quarter), *((a, b) for a, b in reversed(quarter))]
    whole = [*right, *((-a, b) for a, b in reversed(right))]
    return [(x + a * across, y + b * down) for a, b in whole]


def carpet(
    canvas: Canvas, x: float, y: float, width: float, height: float, dyes: Sequence[Colour]
) -> None:
    """A hanging carpet with stepped medallions; dyes are field, border, motif and accent."""
    field, border, motif, accent = dyes
    band = width * 0.13
    for i in range(int(width / 9)):
        at = x + 4.5 + 9 * i
        canvas.line([(at, y + height), (at + 2 * (-1) ** i, y + height + 22)], 3, CREAM)
    canvas.rect(x + 14, y + 10, width, height, glaze(WALNUT, 0.28))
    canvas.rect(x, y, width, height, border)
    canvas.rect(x + band * 0.16, y + band * 0.16, width - band * 0.32, height - band * 0.32, accent)
    canvas.rect(x + band * 0.26, y + band * 0.26, width - band * 0.52, height - band * 0.52, border)
    _teeth(canvas, x, y, width, height, band, accent)
    canvas.rect(x + band, y + band, width - 2 * band, height - 2 * band, PAPER)
    inset = band * 1.14
    canvas.rect(x + inset, y + inset, width - 2 * inset, height - 2 * inset, field)
    count = max(1, round(height / width * 1.6))
    cell = (height - 2 * inset) / count
    for i in range(count):
        cx, cy = x + width / 2, y + inset + cell * (i + 0.5)
        layers = ((0.86, motif), (0.74, PAPER), (0.66, accent), (0.4, field), (0.2, PAPER))
        for share, tone in layers:
            canvas.shape(steps(cx, cy, (width / 2 - inset) * share, cell * 0.56 * share), tone)
        for side in (-1, 1):
            corner = (cx + side * (width / 2 - inset * 1.35), cy - cell / 2)
            if i:
                canvas.shape(ring(*corner, (width * 0.055, width * 0.026), 16), accent)
    canvas.rect(x, y, width * 0.5, height, glaze(PAPER, 0.06))
    canvas.rect(x, y, width, 12, glaze(INDIGO, 0.35))


def _teeth(
    canvas: Canvas, x: float, y: float, width: float, height: float, band: float, tone: Colour
) -> None:
    """Small stars along the four borders."""
    mid = band * 0.63
    columns, rows = round(width / band), round(height / band)
    across = [
        (x + mid + (width - 2 * mid) * i / columns, at)
        for i in range(columns + 1)
        for at in (y + mid, y + height - mid)
    ]
    down = [
        (at, y + mid + (height - 2 * mid) * i / rows)
        for i in range(1, rows)
        for at in (x + mid, x + width - mid)
    ]
    for px, py in (*across, *down):
        canvas.shape(ring(px, py, (band * 0.27, band * 0.13), 8), tone)
        canvas.disc(px, py, band * 0.07, SAFFRON)


def cloth(
    canvas: Canvas, x: float, y: float, width: float, height: float, dyes: Sequence[Colour]
) -> None:
    """A table's cloth with a zigzag hem, its upper edge at y."""
    canvas.rect(x, y, width, height, dyes[0], mix(dyes[0], WALNUT, 0.45))
    teeth = 2 * int(width / 44)
    hem = [(x + width * i / teeth, y + 52 + 24 * (i % 2)) for i in range(teeth + 1)]
    canvas.line(hem, 9, dyes[1])
    canvas.line([(px, py + 22) for px, py in hem], 4, dyes[2])
    canvas.shape(box(x, y, width, 12), mix(dyes[0], CREAM, 0.3))
