"""Scenes put together the same way: title, body, foot, and what they carry along."""

from collections.abc import Mapping

from data_access.period import Period
from pages.scenes.markup import Foot, scene_html
from pages.scenes.scene import Frame, Scene, SceneRequest, Spec
from pages.ui.origin import Origin, origin_of, origin_of_tables


def foot_of(tables: tuple[str, ...], period: Period, note: str = "") -> Foot:
    """Return the foot of what some tables hold in a period."""
    return _foot(origin_of_tables(tables, period), note)


def foot_of_indicators(ids: tuple[str, ...], period: Period, note: str) -> Foot:
    """Return the foot of what some indicators read in a period."""
    return _foot(origin_of(ids, period), note)


def _foot(origin: Origin, note: str) -> Foot:
    return Foot(origin.as_of, f"{origin.sources}（{origin.label}）", note)


def finished(
    request: SceneRequest,
    title: str,
    body: str,
    foot: Foot,
    *,
    lead: str = "",
    charts: Mapping[str, Spec] | None = None,
    frames: tuple[Frame, ...] = (),
) -> Scene:
    """Return the scene of a request: `title` and `lead` plain, `body` HTML."""
    html = scene_html(request.kind, title, body, lead=lead, foot=foot)
    return Scene(
        request.kind,
        title,
        html,
        charts or {},
        frames,
        foot.as_of,
        foot.source,
        foot.note,
    )
