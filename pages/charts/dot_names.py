"""Which dots of a picture are named, and on which side: names never hide each other."""

from collections.abc import Sequence

Box = tuple[float, float, float, float]
Point = tuple[float, float]

LETTER, HEIGHT = 12.5, 15.0  # pixels of a Chinese letter at the size of names
DOT, OFF = 8.0, 11.0  # a dot's radius; from its middle to where a name begins
ABOVE, RIGHT, BELOW, LEFT = "above", "right", "below", "left"
SIDES = (ABOVE, RIGHT, BELOW, LEFT)
NONE = ""


def sides_of_names(
    points: Sequence[Point],
    names: Sequence[str],
    order: Sequence[int],
    size: tuple[float, float],
    taken: Sequence[Box] = (),
) -> list[str]:
    """Return the side of its dot at which each name stands, NONE without room.

    Args:
        points: of the dots, in pixels from the upper left.
        names: in the order of the points.
        order: the points' numbers, those that matter most first.
        size: width and height of the picture.
        taken: what stands there already.
    """
    dots = [(x - DOT, y - DOT, x + DOT, y + DOT) for x, y in points]
    placed = list(taken)
    found = [NONE] * len(points)
    for number in order:
        others = [*placed, *dots[:number], *dots[number + 1 :]]
        for side in SIDES:
            box = _box(points[number], names[number], side)
            if _is_within(box, size) and not any(_meet(box, one) for one in others):
                found[number] = side
                placed.append(box)
                break
    return found


def _box(point: Point, name: str, side: str) -> Box:
    x, y = point
    width = LETTER * sum(0.6 if ord(sign) < 256 else 1.0 for sign in name)
    if side in (ABOVE, BELOW):
        middle = y - OFF - HEIGHT / 2 if side == ABOVE else y + OFF + HEIGHT / 2
        left = x - width / 2
    else:
        middle = y
        left = x + OFF if side == RIGHT else x - OFF - width
    return left, middle - HEIGHT / 2, left + width, middle + HEIGHT / 2


def _is_within(box: Box, size: tuple[float, float]) -> bool:
    return box[0] >= 0 and box[1] >= 0 and box[2] <= size[0] and box[3] <= size[1]


def _meet(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
