"""The first scene and the last: the zone's title, its organiser, and thanks."""

from data_access.catalogue.zone import PRODUCT_NAME, SIMULATED, title_of
from pages.scenes.markup import Foot, scene_html, text
from pages.scenes.scene import Scene, SceneRequest
from pages.scenes.totals import newest_words
from pages.ui import cached
from pages.ui.view import period_text

THANKS = "谢谢"


def title_scene(request: SceneRequest) -> Scene:
    """Return the title: what is shown, by whom, of when."""
    zone = cached.zone()
    title = str(zone.get("title") or title_of(str(zone.get("name") or PRODUCT_NAME)))
    lines = [str(zone.get("name") or ""), str(zone.get("organiser") or "")]
    body = _lines([line for line in dict.fromkeys(lines) if line and line != title])
    body += f'<p class="zj-when">{text(period_text(request.period))}</p>' + _tag(zone)
    as_of = newest_words(request.period)
    html = scene_html("title", title, body, foot=Foot(as_of))
    return Scene("title", title, html, as_of=as_of)


def closing_scene(request: SceneRequest) -> Scene:
    """Return thanks, the organiser and the zone's footer."""
    zone = cached.zone()
    organiser, footer = (str(zone.get(name) or "") for name in ("organiser", "footer"))
    first = "" if footer.startswith(organiser) else organiser
    body = _lines([line for line in (first, footer) if line])
    as_of = newest_words(request.period)
    html = scene_html("closing", THANKS, body, foot=Foot(as_of))
    return Scene("closing", THANKS, html, as_of=as_of)


def _lines(lines: list[str]) -> str:
    return "".join(f'<p class="zj-line">{text(line)}</p>' for line in lines)


def _tag(zone: dict[str, object]) -> str:
    return f'<p class="zj-tag">{SIMULATED}</p>' if zone.get("is_simulated") else ""
