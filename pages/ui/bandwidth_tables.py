"""Display-ready tables of the bandwidth page."""

from collections.abc import Mapping, Sequence

import pandas as pd

from data_access.catalogue import hover
from data_access.catalogue.codes import NET_TIER_GROUPS, UNSTATED
from data_access.catalogue.comparisons import since
from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.numbers import month_text, plain, value_text
from data_access.catalogue.reporting_share import note_of
from data_access.catalogue.states import NOT_REPORTED, STATES
from data_access.catalogue.tiers import ALL_TIERS, NOT_MEASURED, TIERS
from data_access.period import Period
from pages.ui import bandwidth_data, cached
from pages.ui.bandwidth_words import BELOW, bandwidth_text
from pages.ui.map_data import child_rows
from pages.ui.view import View

UNLISTED = "unlisted"
SILENCE_WORDS = {
    UNLISTED: "未列入",
    NOT_REPORTED.code: NOT_REPORTED.label,
    NOT_MEASURED.code: NOT_MEASURED.label,
}
UNCLEAR_WORDS = "档位不明"
_TIER_LABELS = {tier.code: tier.label for tier in ALL_TIERS}
_STATES = {state.code: state for state in STATES}


def standing_text(code: str) -> str:
    """Return sign and word of a standing."""
    if code == NOT_MEASURED.code:
        return f"{NOT_REPORTED.sign} {NOT_MEASURED.label}"
    state = _STATES.get(code)
    return f"{state.sign} {state.label}".strip() if state else UNCLEAR_WORDS


def below_line(rows: pd.DataFrame, tier: str, is_measured: bool) -> pd.DataFrame:
    """Return the schools to list: of the chosen tier, else those below their line.

    Where no line holds (measured speed, no target) the slowest come first.
    """
    if tier:
        found = rows[rows["tier"] == tier]
    elif is_measured or rows["line"].isna().all():
        found = rows[rows["low"].notna()]
    else:
        found = rows[rows["standing"].isin(BELOW)]
    return found.sort_values(["gap", "low"], ascending=[False, True])


def school_table(
    rows: pd.DataFrame, areas: Mapping[int, str], head: str
) -> pd.DataFrame:
    """Return schools with bandwidth (under `head`), line, gap and standing."""
    ends = zip(rows["low"], rows["high"], strict=True)
    silence = rows.get("silence", pd.Series(index=rows.index, dtype=object))
    texts = [
        SILENCE_WORDS[why] if isinstance(why, str) else bandwidth_text(low, high)
        for (low, high), why in zip(ends, silence, strict=True)
    ]
    table = pd.DataFrame(
        {
            "学校": rows["name"].to_numpy(),
            "区域": [areas.get(int(k), "") for k in rows["child_id"].fillna(-1)],
            head: texts,
            "本校线（M）": rows["line"].to_numpy(),
            "差（M）": rows["gap"].to_numpy(),
            "状态": [standing_text(code) for code in rows["standing"]],
        }
    )
    empty = [c for c in ("本校线（M）", "差（M）") if table[c].isna().all()]
    empty += ["区域"] if not any(table["区域"]) else []
    if "本校线（M）" in empty:
        empty.append("状态")
    return table.drop(columns=empty)


def tier_shares(rows: pd.DataFrame, by: str) -> pd.DataFrame:
    """Count schools by tier within each value of a column.

    Columns: <by>, class (the tier's label), count, slow (schools surely below 百兆,
    of a tier that is not clear too), share; all tiers, 未报送 too. A school that a
    complete file no longer lists had nothing to report and is not counted.
    """
    schools = rows[rows["silence"] != UNLISTED]
    schools = schools.assign(slow=(schools["high"] < TIERS[3].low).astype(int), count=1)
    counts = schools.groupby([by, "tier"])[["count", "slow"]].sum().reset_index()
    whole = counts.groupby(by)["count"].transform("sum")
    labels = counts["tier"].map(_TIER_LABELS)
    return counts.assign(share=counts["count"] / whole, **{"class": labels})


def area_shares(rows: pd.DataFrame, areas: pd.DataFrame) -> pd.DataFrame:
    """Return tier shares of the child areas in their order: row, key and shares."""
    shares = tier_shares(rows.dropna(subset=["child_id"]), "child_id")
    named = areas[["area_id", "key", "short_name"]].rename(
        columns={"area_id": "child_id", "short_name": "row"}
    )
    return named.merge(shares, on="child_id")


def without_slow(shares: pd.DataFrame) -> set[str]:
    """Return the names of the areas of which no school is slow."""
    slow = shares.groupby("row")["slow"].sum()
    return {str(name) for name in slow[slow == 0].index}


def area_shares_since(view: View, rows: pd.DataFrame, kind: str) -> pd.DataFrame:
    """Return area_shares, and of contracted speed the change since the last round."""
    areas = child_rows(view)
    shares = area_shares(rows, areas)
    earlier = bandwidth_data.rounds(view.period)[:-1][-1:]
    if kind != bandwidth_data.CONTRACTED or not earlier:
        return shares
    ((moment, before),) = bandwidth_data.then(view, earlier).items()
    places = rows[["school_id", "child_id"]]
    were = area_shares(before.merge(places, on="school_id"), areas)
    return with_changes(shares, were, moment, "key")


def with_changes(
    shares: pd.DataFrame, before: pd.DataFrame | None, moment: str, by: str
) -> pd.DataFrame:
    """Add in words how many schools each tier gained since an earlier moment.

    Both are tier_shares by the same column; what had no schools then is not compared.
    """
    if before is None:
        return shares.assign(**{hover.CHANGE: hover.UNKNOWN})
    known = set(before[by])
    were = before.set_index([by, "class"])["count"].to_dict()
    changes = [
        since(moment, _change(count - were.get((place, tier), 0)))
        if place in known
        else hover.UNKNOWN
        for place, tier, count in zip(
            shares[by], shares["class"], shares["count"], strict=True
        )
    ]
    return shares.assign(**{hover.CHANGE: changes})


def _change(schools: int) -> str:
    if not schools:
        return "没有增减"
    return f"{'增加' if schools > 0 else '减少'}{plain(abs(schools))}所"


def round_shares(view: View, periods: Sequence[Period]) -> pd.DataFrame:
    """Return group_shares of the rounds up to the period in view, remembered."""

    def build() -> pd.DataFrame:
        groups = cached.schools().set_index("school_id")["net_tier_group"]
        return group_shares(bandwidth_data.then(view, tuple(periods)), groups)

    key = (view.node.area_id, view.period)
    return cached.remember("round_shares", key, build)


def group_shares(
    then: Mapping[str, pd.DataFrame], groups: "pd.Series[str]"
) -> pd.DataFrame:
    """Return tier shares of 城区 and 农村 at each moment: row, key and shares.

    Also group and moment; the index keeps the order of the moments.
    """
    parts: list[pd.DataFrame] = []
    for moment, rows in then.items():
        words = rows["school_id"].map(groups).map(NET_TIER_GROUPS.labels)
        other = "全部" if words.isna().all() else NET_TIER_GROUPS.label(UNSTATED)
        group = words.fillna(other)
        shares = tier_shares(rows.assign(group=group), "group")
        row = shares["group"] + f"　{moment}"
        before = parts[-1] if parts else None
        was = str(before["moment"].iloc[0]) if before is not None else ""
        shares = with_changes(shares, before, was, "group")
        parts.append(shares.assign(row=row, moment=moment, key=""))
    shares = pd.concat(parts, ignore_index=True)
    return shares.sort_values("group", kind="stable")


def wide_shares(shares: pd.DataFrame, head: str) -> pd.DataFrame:
    """Return tier counts, rows named under `head`, with a column a tier in order."""
    wide = shares.pivot_table(
        index="row", columns="class", values="count", fill_value=0, sort=False
    ).astype(int)
    ordered = [tier.label for tier in ALL_TIERS if tier.label in wide.columns]
    return wide[ordered].reset_index(names=head)


def rate_rows(rates: pd.DataFrame, periods: Sequence[Period]) -> pd.DataFrame:
    """Return the lines of the trend: moment, group, value."""
    return pd.DataFrame(
        {
            "moment": [
                month_text(periods[number].last_month) for number in rates["period_no"]
            ],
            "group": [NET_TIER_GROUPS.label(key) for key in rates["group_key"]],
            "value": rates["value"].to_numpy(),
        }
    )


def rate_table(rates: pd.DataFrame, periods: Sequence[Period]) -> pd.DataFrame:
    """Return the trend's table with numerators and denominators."""
    indicator = INDICATORS["net_bw_target_rate"]
    rows = rate_rows(rates, periods)
    return pd.DataFrame(
        {
            "时间": rows["moment"],
            "学校": rows["group"],
            "达标率": [value_text(indicator, value) for value in rows["value"]],
            "达标（所）": rates["numerator"].to_numpy(),
            "已报（所）": rates["denominator"].to_numpy(),
            "应报（所）": rates["expected"].to_numpy(),
            "提示": [note_of(row) for row in rates.to_dict("records")],
        }
    )
