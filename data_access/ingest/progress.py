"""Tells how far an import is: on a terminal by a bar, elsewhere not at all."""

from types import TracebackType
from typing import Any, TextIO

from tqdm import tqdm

from data_access.messages.delivery import WORDS


class Progress:
    """Steps of an import, each with its name and share; this one keeps silent."""

    def __enter__(self) -> "Progress":
        """Begin."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End, however it went."""

    def expect(self, steps: int) -> None:
        """Learn how many steps there will be in all."""

    def step(self, label: str) -> None:
        """Say that the next step begins."""

    def wait(self) -> None:
        """Say that another import is at work and this one waits."""


class BarProgress(Progress):
    """Steps as a bar on a terminal; on anything else tqdm prints nothing."""

    def __init__(self, stream: TextIO) -> None:
        self._bar: Any = tqdm(
            total=1,
            file=stream,
            disable=None,
            leave=False,
            bar_format="{desc} {percentage:3.0f}%|{bar}| {elapsed}",
        )

    def expect(self, steps: int) -> None:
        """Learn how many steps there will be in all."""
        self._bar.total = max(steps, 1)
        self._bar.refresh()

    def step(self, label: str) -> None:
        """Say that the next step begins."""
        self._bar.set_description_str(label)
        self._bar.update(1)

    def wait(self) -> None:
        """Say that another import is at work and this one waits."""
        self._bar.set_description_str(WORDS["waiting"])

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Take the bar away."""
        self._bar.close()
