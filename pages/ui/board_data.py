"""What the leaderboard shows, remembered: amounts, the points rule, 区划顺序."""

import pandas as pd

from data_access.catalogue.boards import Board
from data_access.queries import leaderboard as query
from data_access.request import MeasureRequest
from pages.ui import cached


def board_rows(board: Board, request: MeasureRequest) -> pd.DataFrame:
    """Return queries.leaderboard for a board and request."""

    def build() -> pd.DataFrame:
        return query.leaderboard(cached.store(), board, request)

    return cached.remember("leaderboard", (board.id, request), build)


def points_rule() -> pd.DataFrame:
    """Return queries.leaderboard.points_rule."""
    return cached.remember("points-rule", (), lambda: query.points_rule(cached.store()))


def area_places() -> pd.DataFrame:
    """One row per area: area_id, place (in 区划顺序), district, full_name."""
    return cached.remember("area-places", (), _build_places)


def _build_places() -> pd.DataFrame:
    tree = cached.tree()
    order: list[dict[str, object]] = []

    def visit(node_id: int) -> None:
        node = tree.get(node_id)
        names = [step.name for step in tree.path(node)[1:]]
        order.append(
            {
                "area_id": node_id,
                "place": len(order),
                "district": names[0] if names else node.name,
                "full_name": " › ".join(names) or node.name,
            }
        )
        for child in tree.children(node):
            visit(child.area_id)

    if tree.root is not None:
        visit(tree.root.area_id)
    columns = ["area_id", "place", "district", "full_name"]
    return pd.DataFrame(order, columns=columns)


def school_places() -> pd.DataFrame:
    """One row per school in 区划顺序: the columns of places.schools and area_places."""

    def build() -> pd.DataFrame:
        schools = cached.schools().merge(area_places(), on="area_id", how="left")
        return schools.sort_values(["place", "school_code"], kind="stable")

    return cached.remember("school-places", (), build)
