"""Tables of the page of 优质均衡, ready to be shown: Chinese headings, units there."""

from collections.abc import Sequence

import pandas as pd

from data_access.area_tree import AreaNode
from data_access.catalogue.balance import ITEM_IDS, SEVEN
from data_access.catalogue.codes import STAGES
from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.numbers import MISSING, plain, share, value_text
from data_access.catalogue.states import (
    STATES,
    Direction,
    State,
    state_of,
)
from data_access.period import Period, school_year_of
from pages.ui import balance_data, cached
from pages.ui.balance_words import (
    above_own,
    cv_text,
    item_label,
    need_text,
)
from pages.ui.map_data import child_names
from pages.ui.view import View

LINE = "门槛"
_BY_CODE = {state.code: state for state in STATES}


def sign_text(state: State) -> str:
    """Write a state with its sign: ✓ 达标."""
    return f"{state.sign} {state.label}".strip()


def spread_table(rows: pd.DataFrame, line: float | None) -> pd.DataFrame:
    """Return the seven with mean, deviation, 差异系数, line and who reported."""
    return pd.DataFrame(
        {
            "指标": [INDICATORS[str(item)].label for item in rows.index],
            "总体平均值": _values(rows["mean"]),
            "标准差": _values(rows["deviation"]),
            "差异系数": [cv_text(cv) for cv in rows["cv"]],
            "门槛": f"≤{line:.2f}" if line is not None else "—",
            "状态": [sign_text(balance_data.cv_state(cv, line)) for cv in rows["cv"]],
            "已报（所）": rows["school_count"].to_numpy(),
            "应报（所）": rows["expected"].to_numpy(),
        }
    )


def _values(values: "pd.Series[float]") -> list[str]:
    return [value_text(INDICATORS[str(item)], v) for item, v in values.items()]


def spread_bars(rows: pd.DataFrame, line: float | None) -> pd.DataFrame:
    """Return a bar an item, the highest first: key, label, value, note, light, dark."""
    ordered = rows.sort_values("cv", ascending=False, na_position="last")
    states = [balance_data.cv_state(cv, line) for cv in ordered["cv"]]
    counts = zip(ordered["school_count"], ordered["expected"], strict=True)
    notes = [
        f"{cv_text(cv)} {state.sign}　{count}/{of}所"
        for cv, state, (count, of) in zip(ordered["cv"], states, counts, strict=True)
    ]
    return pd.DataFrame(
        {
            "key": ordered.index,
            "label": [item_label(str(item)) for item in ordered.index],
            "value": ordered["cv"].to_numpy(),
            "note": notes,
            "light": [state.light for state in states],
            "dark": [state.dark for state in states],
        }
    )


def place_names(view: View, school_ids: "pd.Series[int]") -> pd.DataFrame:
    """Return code, name and the area just below of some schools, in their order."""
    schools = cached.schools().set_index("school_id").reindex(school_ids)
    lineage = cached.lineage()
    depth = (view.node.depth or 0) + 1
    above = lineage[lineage["depth"] == depth].set_index("area_id")["ancestor_id"]
    names = child_names(view)
    place = [names.get(area, "") for area in schools["area_id"].map(above)]
    return pd.DataFrame(
        {
            "code": schools["school_code"].to_numpy(),
            "学校": schools["name"].to_numpy(),
            "所在": place,
        }
    )


def school_table(view: View, item: str, rows: pd.DataFrame) -> pd.DataFrame:
    """Return schools of one item with value, line and their share of the variance.

    The column `code` is for the click; take it out before the table is shown.
    """
    one = INDICATORS[item]
    side = ["高于平均" if v > m else "低于平均" for v, m in _pairs(rows)]
    table = place_names(view, rows["school_id"]).assign(
        **{
            "学生（人）": [plain(n) for n in rows["pupils"]],
            f"数值（{one.unit}）": [value_text(one, v) for v in rows["value"]],
            LINE: [value_text(one, v) if v == v else "—" for v in rows["line"]],
            "状态": [_standing(code) for code in rows["standing"]],
            "与平均比": side,
            "占差异": [share(v) if v == v else "—" for v in rows["share"]],
        }
    )
    return table if table["所在"].any() else table.drop(columns="所在")


def _pairs(rows: pd.DataFrame) -> "zip[tuple[float, float]]":
    return zip(rows["value"], rows["mean"], strict=True)


def _standing(code: object) -> str:
    return sign_text(_BY_CODE[str(code)]) if str(code) in _BY_CODE else "无目标"


def need_table(view: View, item: str, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the schools to be raised: value, line, what each needs."""
    one = INDICATORS[item]
    table = place_names(view, rows["school_id"]).assign(
        **{
            f"现在（{one.unit}）": [value_text(one, v) for v in rows["value"]],
            LINE: [value_text(one, v) for v in rows["line"]],
            "还需": [need_text(item, need) for need in rows["need"]],
        }
    )
    return table if table["所在"].any() else table.drop(columns="所在")


def failing_table(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the schools that do not pass, the fewest items short first."""
    failing = rows[rows["passes"] == 0]
    order = failing.assign(
        short_count=failing["short"].map(len), low_count=failing["missed"].map(len)
    )
    failing = order.sort_values(["short_count", "low_count", "school_id"])
    table = place_names(view, failing["school_id"]).assign(
        **{
            "达标项（共7项）": [plain(n) for n in failing["met_count"]],
            "低于85%的项": [_items(one) for one in failing["missed"]],
            "在85%与门槛之间的项": [
                _items([item for item in short if item not in missed])
                for short, missed in zip(
                    failing["short"], failing["missed"], strict=True
                )
            ],
        }
    )
    return table if table["所在"].any() else table.drop(columns="所在")


def _items(items: Sequence[str]) -> str:
    return "、".join(item_label(item) for item in items) or "—"


def trend_rows(
    rows: pd.DataFrame, periods: Sequence[Period], item: str
) -> pd.DataFrame:
    """Return one line of an item and one of the seven's mean: moment, group, value.

    It begins with the first year that is known.
    """
    parts = []
    first = _first_known(rows)
    for number, period in list(enumerate(periods))[first:]:
        own = rows[rows["period_no"] == number].set_index("indicator")["cv"]
        own = own.reindex(SEVEN).astype(float)
        mean = own.mean() if own.notna().all() else float("nan")
        parts += [
            (year_text(period), item_label(item), float(own[item])),
            (year_text(period), MEAN, float(mean)),
        ]
    return pd.DataFrame(parts, columns=["moment", "group", "value"])


def _first_known(rows: pd.DataFrame) -> int:
    known = rows[rows["cv"].notna()]
    return int(known["period_no"].min()) if len(known) else 0


MEAN = "七项平均"


def year_text(period: Period) -> str:
    """Write the year of a period's base: 2026年."""
    return f"{school_year_of(period.last_month)}年"


def trend_table(rows: pd.DataFrame, periods: Sequence[Period]) -> pd.DataFrame:
    """Return the 差异系数 of all seven, a row a year."""
    shown = rows[rows["period_no"] >= _first_known(rows)]
    table = shown.assign(moment=[year_text(periods[n]) for n in shown["period_no"]])
    wide = table.pivot_table(
        index="moment", columns="indicator", values="cv", aggfunc="first", dropna=False
    ).reindex(columns=list(SEVEN))
    texts = {item_label(i): [_cv(v) for v in wide[i]] for i in SEVEN}
    mean = wide.astype(float).mean(axis=1, skipna=False)
    return pd.DataFrame(
        {"年度": list(wide.index), **texts, MEAN: [_cv(v) for v in mean]}
    )


def _cv(value: float) -> str:
    return cv_text(value) if value == value else MISSING


def county_cells(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Return a cell a county and item: key, label, subject, text, state colours."""
    found = rows.set_index(["group_key", "indicator"])[["cv", "line"]].astype(float)
    nothing = (float("nan"), float("nan"))
    pairs = dict(
        zip(found.index, found.itertuples(index=False, name=None), strict=True)
    )
    cells = []
    for node in balance_data.counties(view):
        for item in SEVEN:
            cv, line = pairs.get((node.area_id, item), nothing)
            state = balance_data.cv_state(cv, line if line == line else None)
            text = f"{cv_text(cv)} {state.sign}" if cv == cv else state.sign
            key = click_key(node.key, item)
            cell = (key, node.short_name, item_label(item), text)
            cells.append((*cell, state.light, state.dark))
    names = ["key", "label", "subject", "text", "light", "dark"]
    return pd.DataFrame(cells, columns=names)


def within_lines(view: View, rows: pd.DataFrame) -> list[AreaNode]:
    """Return the counties of which something is known and nothing is above its line."""
    known = rows.dropna(subset="cv")
    inside = set(known["group_key"]) - set(above_own(known)["group_key"])
    return [node for node in balance_data.counties(view) if node.area_id in inside]


def county_table(view: View, rows: pd.DataFrame, passing: pd.DataFrame) -> pd.DataFrame:
    """Return a county a row: its seven 差异系数 and who passes 6 + 85 %."""
    found = rows.set_index(["group_key", "indicator"])["cv"]
    counts = passing[["passing", "assessed", "expected"]].astype(float)
    pairs = zip(passing["group_key"], counts.itertuples(index=False), strict=True)
    own = {int(key): tuple(map(float, row)) for key, row in pairs}
    table = []
    for node in balance_data.counties(view):
        cells = {item_label(i): cv_text(found.get((node.area_id, i))) for i in SEVEN}
        row: dict[str, str] = {"县（区）": node.name, **cells}
        if node.area_id in own:
            passed, assessed, expected = own[node.area_id]
            row["6项+85%达标（所）"] = plain(passed) if assessed else "—"
            row["参评（所）"] = plain(assessed)
            row["应报（所）"] = plain(expected)
        table.append(row)
    return pd.DataFrame(table)


def rate_state(value: float, line: float | None) -> State:
    """Return how a share of schools passing stands against its line."""
    return state_of(value, line, Direction.HIGHER)


def stage_labels(stages: Sequence[str]) -> dict[str, str]:
    """Return the Chinese word of each stage."""
    return {stage: STAGES.label(stage) for stage in stages}


def click_key(where: str, item: str) -> str:
    """Return what a click says of a stage or an area: primary|bal_l7."""
    return f"{where}|{ITEM_IDS[item]}"
