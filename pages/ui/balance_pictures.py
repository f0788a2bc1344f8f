"""The pictures that the page lends to its parts: ui draws no charts itself."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

import pandas as pd

from pages.ui.view import View

Spec = dict[str, Any]


class Show(Protocol):
    """Shows a figure with its table, caption and downloads."""

    def __call__(
        self,
        view: View,
        key: str,
        title: str,
        table: pd.DataFrame,
        draw: Callable[[], None] | None = None,
        **more: Any,
    ) -> None:
        """Show it."""


@dataclass(frozen=True)
class Charts:
    """What the parts of the page ask for: a figure, bars, a matrix, a trend."""

    show: Show
    bars: Callable[[View, str, pd.DataFrame, float | None], Spec]
    matrix: Callable[[View, str, pd.DataFrame, list[str]], Spec]
    trend: Callable[[View, str, pd.DataFrame, float | None], Spec]
