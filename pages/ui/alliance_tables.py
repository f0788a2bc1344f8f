"""Rows and tables of the page of the alliances: members, alliances, lines, months."""

import pandas as pd

from data_access.catalogue.alliances import (
    FULL,
    JOINED,
    LEAD_SIGN,
    MEMBER_STATE_BY_CODE,
    MISSED,
    member_state,
)
from data_access.catalogue.codes import ALLIANCE_KINDS, SYNC_KINDS
from data_access.catalogue.numbers import month_text, plain, share
from data_access.catalogue.states import NO_TARGET, Direction, state_of
from pages.ui import alliance_data as data
from pages.ui import cached, lesson_data
from pages.ui.frame import is_dark
from pages.ui.lesson_months import STATE_TEXTS, state_of_counts
from pages.ui.view import View

LEAD, MEMBER = "牵头", "成员"
NO_ACTIVITY = "期内没有"
LAST = "最近一次"
KIND_HEADS = {kind: SYNC_KINDS.label(kind) for kind in data.KINDS}


def member_rows(view: View) -> pd.DataFrame:
    """Return one row a member school of the alliances in view.

    Columns: area_id, school_id, role, is_rural, code, name, alliance, kind_1 … kind_4
    (activities joined), joined, state, last_date. Who leads stands first.
    """
    key = (view.node.key, view.period)
    return cached.remember("alliance-member-rows", key, lambda: _member_rows(view))


def _member_rows(view: View) -> pd.DataFrame:
    rows = data.members_of_view(view)
    done = data.activity_of(view.period)
    counts = done.pivot_table(
        index="school_id", columns="sync_kind", values="event_count", aggfunc="sum"
    )
    counts = counts.reindex(rows["school_id"]).reindex(columns=data.KINDS)
    last = done.groupby("school_id")["last_date"].max()
    names = lesson_data.school_names(view)
    nodes = {node.area_id: node.short_name for node in data.nodes_in_view(view)}
    found = rows.assign(
        code=rows["school_id"].map(names["code"]),
        name=rows["school_id"].map(names["label"]),
        alliance=rows["area_id"].map(nodes),
        last_date=rows["school_id"].map(last),
        **{f"kind_{k}": counts[k].fillna(0).astype(int).to_numpy() for k in data.KINDS},
    )
    kinds = [f"kind_{kind}" for kind in data.KINDS]
    states = [member_state(tuple(row)) for row in found[kinds].to_numpy()]
    found = found.assign(
        joined=found[kinds].sum(axis=1), state=[state.code for state in states]
    )
    order = ["area_id", "is_member", "code"]
    found = found.assign(is_member=found["role"] != "lead")
    return found.sort_values(order, kind="stable", ignore_index=True)


def member_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return members with Chinese heads: ● took part in a kind, ○ did not."""
    last = pd.to_datetime(rows["last_date"])
    return pd.DataFrame(
        {
            "学校": rows["name"].to_numpy(),
            "角色": [LEAD if role == "lead" else MEMBER for role in rows["role"]],
            **{
                head: [
                    f"{JOINED} {plain(n)}" if n else MISSED
                    for n in rows[f"kind_{kind}"]
                ]
                for kind, head in KIND_HEADS.items()
            },
            "四类": _missing_words(rows),
            LAST: last.dt.strftime("%Y-%m-%d").fillna(NO_ACTIVITY).to_numpy(),
        }
    )


def _missing_words(rows: pd.DataFrame) -> list[str]:
    """Return ✓ 齐全, ◐ 缺1类, ✕ 缺4类."""
    missing = (rows[[f"kind_{kind}" for kind in data.KINDS]] == 0).sum(axis=1)
    signs = [MEMBER_STATE_BY_CODE[code].sign for code in rows["state"]]
    words = [f"缺{count}类" if count else "齐全" for count in missing]
    return [f"{sign} {word}" for sign, word in zip(signs, words, strict=True)]


def _state_text(code: str) -> str:
    state = MEMBER_STATE_BY_CODE[code]
    return f"{state.sign} {state.label}"


def alliance_rows(view: View) -> pd.DataFrame:
    """Return one row an alliance with members in view.

    Columns: area_id, key, name, kind, lead, members, full, kind_1 … kind_4 (its
    activities), events, person_times, unstated, output.
    """
    key = (view.node.key, view.period)
    return cached.remember("alliance-rows", key, lambda: _alliance_rows(view))


def _alliance_rows(view: View) -> pd.DataFrame:
    members = member_rows(view)
    counts = members.groupby("area_id").agg(
        members=("school_id", "nunique"),
        full=("state", lambda states: int((states == FULL.code).sum())),
    )
    events = data.events_of(view.period)
    by_kind = events.pivot_table(
        index="area_id", columns="sync_kind", values="event_count", aggfunc="sum"
    )
    sums = events.groupby("area_id")[["person_times", "unstated_count"]].sum()
    kinds, names = data.kinds_of_alliances(), lesson_data.school_names(view)["label"]
    rows = []
    for node in data.nodes_in_view(view):
        lead = data.lead_of(view, node.area_id)
        own = by_kind.reindex(index=[node.area_id], columns=data.KINDS).fillna(0)
        held = {f"kind_{k}": int(own[k].iloc[0]) for k in data.KINDS}
        found = sums.reindex([node.area_id]).fillna(0).iloc[0]
        row = {
            "area_id": node.area_id,
            "key": node.key,
            "name": node.short_name,
            "kind": ALLIANCE_KINDS.label(kinds.get(node.area_id, "")),
            "lead": names.get(lead, "") if lead else "",
            "members": int(str(counts["members"][node.area_id])),
            "full": int(str(counts["full"][node.area_id])),
            "events": sum(held.values()),
            "person_times": found["person_times"],
            "unstated": found["unstated_count"],
        }
        rows.append(row | held)
    return pd.DataFrame(rows)


def alliance_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return alliances with Chinese heads."""
    return pd.DataFrame(
        {
            "联合体": rows["name"],
            "类型": rows["kind"],
            "牵头校": rows["lead"],
            "成员校（所）": rows["members"],
            "四类齐全（所）": rows["full"],
            **{
                f"{head}（次）": rows[f"kind_{kind}"]
                for kind, head in KIND_HEADS.items()
            },
            "参与（人次）": [plain(count) for count in rows["person_times"]],
        }
    )


def short_alliance_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the same for the narrow list beside the map."""
    full = zip(rows["full"], rows["members"], strict=True)
    return pd.DataFrame(
        {
            "联合体": rows["name"],
            "牵头校": rows["lead"],
            "四类齐全": [f"{done}/{count}" for done, count in full],
            "活动（次）": rows["events"],
            "参与（人次）": [plain(count) for count in rows["person_times"]],
        }
    )


def rate_rows(view: View, target: float | None) -> pd.DataFrame:
    """Return 四类齐全率 by alliance: key, label, value, note, colour, highest first."""
    measured = data.by_alliance(view, data.FULL_RATE)
    nodes = {node.area_id: node for node in data.nodes_in_view(view)}
    rows = []
    for area_id, row in measured.iterrows():
        node = nodes[int(str(area_id))]
        state = state_of(row["value"], target, Direction.HIGHER)
        state = state if target is not None else NO_TARGET
        counts = f"{plain(row['numerator'])}/{plain(row['denominator'])}"
        text = share(row["value"]) if row["value"] == row["value"] else "—"
        rows.append(
            {
                "key": node.key,
                "label": node.short_name,
                "value": row["value"],
                "note": f"{state.sign} {text}（{counts}）".strip(),
                "colour": state.dark if is_dark() else state.light,
                "numerator": row["numerator"],
                "denominator": row["denominator"],
                "reported": row["reported"],
                "expected": row["expected"],
            }
        )
    found = pd.DataFrame(rows)
    return found.sort_values("value", ascending=False, kind="stable", ignore_index=True)


def rate_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return those rates with Chinese heads."""
    return pd.DataFrame(
        {
            "联合体": rows["label"],
            "四类齐全（所）": rows["numerator"],
            "成员校（所）": rows["denominator"],
            "四类齐全率（%）": (rows["value"] * 100).round(1),
            "已报（所）": rows["reported"],
            "应报（所）": rows["expected"],
        }
    )


def month_rows(view: View) -> pd.DataFrame:
    """Return activities a month and kind, as pages.charts.lesson_trend stacks them."""
    periods = data.months_of(view)
    measured = data.months_measured(view)
    free = lesson_data.holidays(view, periods)
    kinds = {name: kind for kind, name in data.OF_KIND.items()}
    rows = []
    for number, period in enumerate(periods):
        own = measured[measured["period_no"] == number]
        month, total = period.first_month, own["value"].sum()
        state = state_of_counts(own["value"], is_free=month in free)
        base = {
            "month": month,
            "label": _label(month, number == 0),
            "total_text": plain(total) if total else "",
            "state": state,
            "state_text": STATE_TEXTS[state],
        }
        for row in own.to_dict("records"):
            kind = kinds[row["indicator"]]
            more = {"kind": KIND_HEADS[kind], "kind_order": kind}
            rows.append({**base, **more, "amount": float(row["value"])})
    return pd.DataFrame(rows)


def _label(month: int, is_first: bool) -> str:
    year, number = divmod(month, 100)
    return f"{year % 100}年{number}月" if is_first or number == 1 else f"{number}月"


def month_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return those activities, a row a month."""
    wide = rows.pivot_table(index="month", columns="kind", values="amount")
    wide = wide.reindex(columns=list(KIND_HEADS.values())).fillna(0).astype(int)
    heads = {head: f"{head}（次）" for head in KIND_HEADS.values()}
    table = wide.rename(columns=heads).assign(**{"合计（次）": wide.sum(axis=1)})
    table.insert(0, "月份", [month_text(int(str(month))) for month in table.index])
    return table.reset_index(drop=True)


def line_rows(view: View, members: pd.DataFrame) -> pd.DataFrame:
    """Return the lines from lead schools to members: columns of arcs.arc_layer."""
    places = lesson_data.school_names(view)
    rows = members[members["role"] != "lead"]
    leads = {key: data.lead_of(view, int(key)) for key in rows["area_id"].unique()}
    lead = rows["area_id"].map(leads)
    names = places["label"]
    return pd.DataFrame(
        {
            "from_longitude": lead.map(places["longitude"]),
            "from_latitude": lead.map(places["latitude"]),
            "to_longitude": rows["school_id"].map(places["longitude"]),
            "to_latitude": rows["school_id"].map(places["latitude"]),
            "lesson_count": rows["joined"].astype(float),
            "name": lead.map(names).fillna("") + " → " + rows["name"],
            "line1": rows["alliance"],
            "line2": [f"期内参加 {plain(count)} 次" for count in rows["joined"]],
        }
    )


def dot_rows(members: pd.DataFrame) -> pd.DataFrame:
    """Return the schools of the map: school_id, category, is_lead, line1, line2."""
    one = members.sort_values("is_member").drop_duplicates("school_id")
    roles = [f"{LEAD_SIGN}头校" if role == "lead" else MEMBER for role in one["role"]]
    words = zip(one["alliance"], roles, strict=True)
    return pd.DataFrame(
        {
            "school_id": one["school_id"],
            "category": one["state"],
            "is_lead": one["role"] == "lead",
            "line1": [f"{name}　{role}" for name, role in words],
            "line2": [
                f"{_state_text(code)}，期内参加 {plain(count)} 次"
                for code, count in zip(one["state"], one["joined"], strict=True)
            ],
        }
    )
