"""The rows a map of the area in view is made of: children, outlines, open schools."""

import pandas as pd

from pages.ui import cached
from pages.ui.view import View


def child_rows(view: View) -> pd.DataFrame:
    """Return the areas just below the one in view: area_id, key, name, short_name."""
    columns = ["area_id", "key", "name", "short_name"]
    nodes = cached.tree().children(view.node)
    rows = [(n.area_id, n.key, n.name, n.short_name) for n in nodes]
    return pd.DataFrame(rows, columns=columns)


def child_names(view: View) -> dict[int, str]:
    """Return the short names of the areas just below, by area_id."""
    areas = child_rows(view)
    return dict(zip(areas["area_id"], areas["short_name"], strict=True))


def outline_rows(view: View) -> pd.DataFrame:
    """Return the outlines of the area in view and of its children.

    An outline without a 审图号 of its own has that of the zone.
    """
    ids = [view.node.area_id, *child_rows(view)["area_id"]]
    rows = cached.outlines(tuple(int(area_id) for area_id in ids))
    approval = cached.zone().get("map_approval_no")
    if not isinstance(approval, str) or not approval:
        return rows
    own = rows["approval_no"]
    return rows.assign(approval_no=own.where(own.notna() & (own != ""), approval))


def school_rows(view: View, school_ids: "pd.Series[int]") -> pd.DataFrame:
    """Return places of some schools, each with the child area it belongs to.

    Columns: school_id, code, name, longitude, latitude, is_sketched (示意位置),
    child_id (missing where no area lies below), settlement_type, net_tier_group.
    """
    rows = cached.schools()
    rows = rows[rows["school_id"].isin(school_ids)]
    depth = (view.node.depth or 0) + 1
    lineage = cached.lineage()
    above = lineage[lineage["depth"] == depth].set_index("area_id")["ancestor_id"]
    child = rows["area_id"].map(above)
    is_below = child.isin(child_rows(view)["area_id"])
    return pd.DataFrame(
        {
            "school_id": rows["school_id"],
            "code": rows["school_code"],
            "name": rows["name"],
            "longitude": rows["longitude"],
            "latitude": rows["latitude"],
            "is_sketched": rows["coordinate_system"].isna(),
            "child_id": child.where(is_below),
            "settlement_type": rows["settlement_type"],
            "net_tier_group": rows["net_tier_group"],
        }
    )
