"""What goes with every exported table: scope, period, origin, 模拟数据; its name."""

from data_access.catalogue.codes import STAGES
from data_access.catalogue.zone import SIMULATED
from pages.ui import cached
from pages.ui.view import View, period_text


def export_lines(view: View, caption: str, *more: str) -> tuple[str, ...]:
    """Return the lines below an exported table of the area and period in view."""
    zone = cached.zone()
    tag = (SIMULATED,) if zone.get("is_simulated") else ()
    stage = f"（{STAGES.label(view.stage)}学段）" if view.stage else ""
    where = f"范围：{view.node.name}{stage}　时间：{period_text(view.period)}"
    return (where, caption, *more, *tag)


def file_stem(view: View, name: str) -> str:
    """Return how an exported file is called, without its ending."""
    stage = f"-{STAGES.label(view.stage)}" if view.stage else ""
    return f"{view.node.name}{stage}-{name}-{view.period.key}"
