"""The line that the area in view is held against: its own target or one from above."""

from data_access.queries import targets
from pages.ui import cached
from pages.ui.view import View


def target_of(indicator_id: str, view: View) -> float | None:
    """Return the target of an indicator at the period's end, None without one."""
    return line_of(indicator_id, view, targets.ANY)


def line_of(indicator_id: str, view: View, stage: str) -> float | None:
    """Return the target of an indicator for a stage at the period's end."""
    key = (indicator_id, view.node.area_id, view.period, stage)
    return cached.remember(
        "target_of", key, lambda: _line_of(indicator_id, view, stage)
    )


def _line_of(indicator_id: str, view: View, stage: str) -> float | None:
    rows = cached.remember(
        "area_targets", (stage,), lambda: targets.area_targets(cached.store(), stage)
    )
    codes = [node.key for node in reversed(cached.tree().path(view.node))]
    return targets.target_for(rows, indicator_id, codes, view.period.end)
