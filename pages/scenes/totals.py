"""What was published of an area whose schools have not reported: as printed, dated."""

from collections.abc import Sequence

import pandas as pd

from data_access.catalogue.sheets.cells import day_text
from data_access.period import Period
from pages.scenes.finish import finished
from pages.scenes.markup import Foot
from pages.scenes.scene import Scene, SceneRequest
from pages.scenes.tiles import MOST, tiles
from pages.ui import cached
from pages.ui.origin import NOTHING_KNOWN, newest_of_all
from pages.ui.published import published, published_cards, published_origin
from pages.ui.view import View

WAY = "公开报道的总量，报道没有给出分校数据"
SUBJECTS = {"years": "网络", "arcs": "三个课堂", "board": "成果", "rounds": "装备"}


def totals_scene(
    request: SceneRequest, view: View, facts: Sequence[str] | None = None
) -> Scene | None:
    """Return the first totals of an area, of some facts alone; None without any."""
    rows = published(view.node).own
    if facts is not None:
        rows = rows[rows["fact"].isin(facts)]
    if rows.empty:
        return None
    foot = Foot(*published_origin(rows), WAY)
    subject = SUBJECTS.get(request.kind, "")
    title = f"{view.node.name}{subject}：公开报道的总量"
    return finished(request, title, tiles(published_cards(rows, MOST)), foot)


def newest_words(period: Period) -> str:
    """Return when the newest data are of, reported or published; "" without any."""
    found = newest_of_all(period)
    if found != NOTHING_KNOWN:
        return found
    totals = cached.published_totals()
    if totals.empty:
        return ""
    return day_text(pd.to_datetime(totals["as_of_date"]).max())
