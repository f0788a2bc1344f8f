"""The tables of the page of money, ready to be shown and exported."""

from collections.abc import Mapping

import pandas as pd

from data_access.catalogue.codes import CodeList
from data_access.catalogue.numbers import BOUND_WORDS, MISSING, plain, share
from pages.ui.funds_data import bound_of
from pages.ui.funds_words import OWN, operator_label

PER_PUPIL = "生均支出（元/人）"


def in_wan(yuan: float, bound: str = "equal") -> str:
    """Write an amount in 万元 as money() does, so that a column can be compared."""
    if yuan is None or yuan != yuan:
        return MISSING
    before, after = BOUND_WORDS[bound]
    return f"{before}{plain(yuan / 10_000, 1)}{after}"


def _texts(rows: pd.DataFrame) -> dict[str, list[str]]:
    records = rows.to_dict("records")
    return {
        "预算（万元）": [in_wan(r["budget"], bound_of(r)) for r in records],
        "支出（万元）": [in_wan(r["spent"], bound_of(r)) for r in records],
        "支出率": [
            share(r["rate"]) if r["rate"] == r["rate"] else "—" for r in records
        ],
    }


def year_table(rows: pd.DataFrame, pupils: pd.DataFrame) -> pd.DataFrame:
    """Return every year's budget, spending, rate and spending a pupil."""
    each = pupils.set_index("fund_year")["value"].reindex(rows["fund_year"])
    texts = [plain(value) if value == value else MISSING for value in each]
    years = [f"{year}年" for year in rows["fund_year"]]
    return pd.DataFrame({"年度": years, **_texts(rows), PER_PUPIL: texts})


def group_table(rows: pd.DataFrame, codes: CodeList, heading: str) -> pd.DataFrame:
    """Return one year's money by a code list, in the list's order."""
    place = {code: number for number, code in enumerate(codes.labels)}
    ordered = rows.sort_values("group_key", key=lambda keys: keys.map(place))
    whole = float(ordered["budget"].sum())
    parts = [
        share(value / whole) if whole and value == value else "—"
        for value in ordered["budget"]
    ]
    labels = [codes.label(key) for key in ordered["group_key"]]
    return pd.DataFrame({heading: labels, **_texts(ordered), "占预算": parts})


def area_table(
    rows: pd.DataFrame,
    names: Mapping[int, str],
    pupils: Mapping[int, float],
    label: str,
    own: int,
) -> pd.DataFrame:
    """Return what each area below and the area itself came to, in 区划顺序."""
    order = [*names, own]
    found = rows.set_index("group_key").reindex(order)
    found[["at_least", "at_most"]] = found[["at_least", "at_most"]].fillna(0)
    found = found.drop(index=own) if own not in set(rows["group_key"]) else found
    each = [
        plain(spent / pupils[key]) if pupils.get(key) and spent == spent else "—"
        for key, spent in zip(found.index, found["spent"], strict=True)
    ]
    areas = [names.get(key, OWN) for key in found.index]
    return pd.DataFrame({label: areas, **_texts(found), PER_PUPIL: each})


def price_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return what a Mbps costs a year by operator, with the lines behind it."""
    return pd.DataFrame(
        {
            "运营商": [operator_label(code) for code in rows["operator"]],
            "每兆年租费（元/Mbps）": [plain(value, 1) for value in rows["value"]],
            "年租费（万元）": [in_wan(fee) for fee in rows["fee"]],
            "签约带宽（Mbps）": [plain(value) for value in rows["mbps"]],
            "计入线路/全部线路": [
                f"{int(n):,}/{int(of):,}"
                for n, of in zip(rows["counted"], rows["line_count"], strict=True)
            ],
        }
    )
