"""How large letters and pictures are in 会议模式, by the size of the window.

A picture is laid out as for a small window and enlarged when it is sent: what fits
between its letters then is decided once, by the charts, for telephones and halls.
"""

from dataclasses import dataclass

SMALLEST_LETTER = 12  # px in the charts
SIDE_BY_SIDE = 1200  # px: from here on a picture has its list beside it

BESIDE_MENU = 1340  # px: from here on the tools have room beside the menu


@dataclass(frozen=True)
class Step:
    """From a size of the window on: how many pixels a letter of the text has."""

    width: int
    height: int
    root: int

    @property
    def scale(self) -> float:
        """Return how many times larger pictures are than they are laid out.

        On a telephone they are as usual: larger ones would be cut at its edge.
        """
        return self.root / SMALLEST_LETTER if self.width else 1.0


STEPS = (
    Step(0, 0, 18),  # a telephone is held in the hand
    Step(640, 0, 24),
    Step(2400, 1300, 32),
    Step(3600, 2000, 48),
)


def step_of(width: int, height: int) -> Step:
    """Return the sizes for a window."""
    fitting = [s for s in STEPS if width >= s.width and height >= s.height]
    return fitting[-1]
