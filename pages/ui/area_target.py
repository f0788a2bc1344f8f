"""The line that the area in view is held against: its own target or one from above."""

from data_access.queries import targets
from pages.ui import cached
from pages.ui.view import View


def target_of(indicator_id: str, view: View) -> float | None:
    """Return the target of an indicator at the period's end, None without one."""
    key = (indicator_id, view.node.area_id, view.period)
    return cached.remember("target_of", key, lambda: _target_of(indicator_id, view))


def _target_of(indicator_id: str, view: View) -> float | None:
    rows = cached.remember(
        "area_targets", (), lambda: targets.area_targets(cached.store())
    )
    codes = [node.key for node in reversed(cached.tree().path(view.node))]
    return targets.target_for(rows, indicator_id, codes, view.period.end)
