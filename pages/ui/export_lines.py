"""What stands with every exported table: scope, period, origin, 模拟数据."""

from pages.ui import cached
from pages.ui.frame import SIMULATED
from pages.ui.view import View, period_text


def export_lines(view: View, caption: str, *more: str) -> tuple[str, ...]:
    """Return the lines below an exported table of the area and period in view."""
    zone = cached.zone()
    tag = (SIMULATED,) if zone.get("is_simulated") else ()
    where = f"范围：{view.node.name}　时间：{period_text(view.period)}"
    return (where, caption, *more, *tag)
