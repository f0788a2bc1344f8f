"""One item of a stage: the schools that drive it, what raising the lowest does."""

import pandas as pd
import streamlit as st

from data_access import raising
from data_access.catalogue.balance import BALANCE_SEVEN, PASS_RATE, TOP_BOTTOM
from data_access.catalogue.indicators import INDICATORS
from data_access.catalogue.lacks import lack_of
from data_access.catalogue.numbers import money, plain, share
from data_access.catalogue.states import NO_TARGET, Direction, state_of
from data_access.spread import top_bottom
from pages.ui import address, balance_data, notices
from pages.ui import balance_tables as tables
from pages.ui import balance_words as words
from pages.ui.area_target import line_of
from pages.ui.balance_choice import ITEM, LOWEST, STAGE, Choice, take_lowest
from pages.ui.balance_pictures import Charts
from pages.ui.cards import Card, card
from pages.ui.choice import choose_one
from pages.ui.derived_definition import derived_button
from pages.ui.frame import is_dark
from pages.ui.school_list import school_list
from pages.ui.unit_prices import origin_words, price_of
from pages.ui.view import View

ROWS = 12
RIGHT = {tables.LINE: st.column_config.Column(alignment="right")}
PRICED = ("间", "㎡")


def choose(choice: Choice, stages: tuple[str, ...]) -> None:
    """Draw the switches of stage and item."""
    with st.container(horizontal=True, vertical_alignment="center"):
        choose_one("学段", tables.stage_labels(stages), STAGE, choice.stage)
        labels = {one: words.item_label(name) for one, name in BALANCE_SEVEN.items()}
        choose_one("指标", labels, ITEM, choice.item_id)


def item_part(view: View, choice: Choice, charts: Charts) -> None:
    """Draw the schools that drive the 差异系数, and the what-if beside them."""
    rows = balance_data.item_rows(view, choice.stage, choice.item)
    if rows.empty:
        label = f"{words.stage_label(choice.stage)}·{words.item_label(choice.item)}"
        notices.nothing(f"{label}：没有一所学校报全了分子和学生数，算不出差异。")
        return
    left, right = st.columns([56, 44], gap="medium")
    with left:
        _drivers(view, choice, rows, charts)
    with right:
        _what_if(view, choice, rows, charts)


def _drivers(view: View, choice: Choice, rows: pd.DataFrame, charts: Charts) -> None:
    cv = balance_data.coefficients(view, choice.stage, choice.item)[0]
    title = words.drivers_title(choice.stage, choice.item, rows, cv)
    table = tables.school_table(view, choice.item, rows)

    def listing() -> None:
        key = f"balance-drivers-{view.node.key}-{choice.stage}-{choice.item_id}"
        shown = table.drop(columns="code")
        codes = list(table["code"])
        school_list(shown, codes, key=key, rows=ROWS, column_config=RIGHT)

    charts.show(
        view, "drivers", title, table.drop(columns="code"), listing, has_table=False
    )
    ratio = top_bottom(rows["value"])
    text = "—（最低一成为0）" if ratio is None else plain(ratio, 2)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(f"首末校比（P90÷P10）{text}", width="content")
        behind = (f"**本项**　{len(rows):,}所学校的数值，P90÷P10＝{text}",)
        derived_button(TOP_BOTTOM, view, "balance", behind, balance_data.TABLES)
    st.caption(
        "占差异＝该校 n(x－平均)² 占总和的比例，各校合计100%；"
        "一贯制学校只计本学段分到的部分。点一行打开学校档案。"
    )


def _what_if(view: View, choice: Choice, rows: pd.DataFrame, charts: Charts) -> None:
    below = raising.below_line(rows, balance_data.kind_of(choice.item))
    st.markdown("##### 补到门槛会怎样")
    if below.empty:
        has_line = rows["line"].notna().any()
        notices.nothing(
            "已报送的学校都不低于这一项的门槛，没有要补的学校。"
            if has_line
            else "这一项没有登记门槛，算不出要补多少：请在“目标值”表里登记。"
        )
        return
    found = balance_data.coefficients(view, choice.stage, choice.item)
    line = balance_data.cv_line(view, choice.stage)
    fewest = raising.fewest_to_meet(found, line)
    st.markdown(words.fewest_words(fewest, line, len(below)))
    count = _slider(choice, len(below), fewest or len(below))
    raised = below.head(count)
    price = _price(choice, view)
    _results(view, choice, raised, (found[0], found[count]), (line, price))
    need = words.need_text(choice.item, float(raised["need"].sum()))
    title = f"最低的{count:,}所共需{need}" if count else "没有选学校"
    table = tables.need_table(view, choice.item, raised)

    def listing() -> None:
        key = f"balance-needs-{view.node.key}-{choice.stage}-{choice.item_id}-{count}"
        shown = table.drop(columns="code")
        codes = list(table["code"])
        school_list(shown, codes, key=key, rows=5, column_config=RIGHT)

    charts.show(
        view, "needs", title, table.drop(columns="code"), listing, has_table=False
    )
    st.caption("学生数不变；间数、人数按整数补，面积、金额补到正好等于门槛。")


def _slider(choice: Choice, most: int, usual: int) -> int:
    asked = take_lowest()
    count = min(usual if asked is None else asked, most)
    # The key carries what it stands for, so that Back and a link redraw it.
    key = f"balance-lowest-{choice.stage}-{choice.item_id}-{most}-{count}"
    st.slider(
        "把最低的几所学校补到门槛",
        0,
        most,
        count,
        key=key,
        format="%d 所",
        on_change=lambda: address.choose(**{LOWEST: str(st.session_state[key])}),
    )
    return count


def _price(choice: Choice, view: View) -> float:
    """Ask what a room or a square metre costs; people and money have no price."""
    lack = lack_of(INDICATORS[choice.item])
    if lack.unit not in PRICED:
        return 0.0
    known = price_of(lack.item, view)
    price = st.number_input(
        f"单价（元/{lack.unit}）",
        min_value=0.0,
        value=known.yuan or None,
        step=100.0,
        format="%.0f",
        placeholder="没有登记，可试填",
        key=f"balance-price-{choice.item_id}",
    )
    st.caption(f"{known.words}{origin_words()}")
    return float(price or 0.0)


def _cost_card(unit: str, need: float, price: float) -> Card:
    """Return what all that is lacking costs at a unit price."""
    text, money_unit = _split(money(need * price))
    each = f"{plain(need)}{unit}×{money(price)}/{unit}"
    return Card("if-cost", "约需资金", text, unit=money_unit, change=each)


def _results(
    view: View,
    choice: Choice,
    raised: pd.DataFrame,
    cv: tuple[float | None, float | None],
    held: tuple[float | None, float],
) -> None:
    """Show the new 差异系数, what it takes, what that costs, and who passes then."""
    line, price = held
    need = float(raised["need"].sum())
    text, unit = _split(words.need_text(choice.item, need))
    items = [
        Card(
            key="if-cv",
            label="补后差异系数",
            value=words.cv_text(cv[1]),
            state=balance_data.cv_state(cv[1], line),
            target=f"门槛{line:.2f}" if line is not None else "",
            change=f"现在{words.cv_text(cv[0])}",
        ),
        Card(
            key="if-need",
            label="共需",
            value=text,
            unit=unit,
            change=f"补{len(raised):,}所学校",
        ),
        _passing(view, choice, raised),
    ]
    if price and need:
        items.insert(2, _cost_card(unit, need, price))
    a_row = 2 if len(items) == 4 else 3
    for first in range(0, len(items), a_row):
        row = items[first : first + a_row]
        for column, one in zip(st.columns(a_row, gap="small"), row, strict=True):
            with column, st.container(key=f"card-{one.key}", height="stretch"):
                card(one, is_dark=is_dark())


def _split(text: str) -> tuple[str, str]:
    number = text.rstrip("间人㎡元万亿")
    return number, text[len(number) :]


def _passing(view: View, choice: Choice, raised: pd.DataFrame) -> Card:
    """Return the share passing 6 + 85 %: only the schools raised are judged anew."""
    before = balance_data.judged(view, choice.stage).set_index("school_id")["passes"]
    rows = balance_data.schools(view, choice.stage)
    touched = rows[rows["school_id"].isin(raised["school_id"])]
    met = raised[["school_id"]].assign(indicator=choice.item)
    anew = raising.passing(touched, met).set_index("school_id")["passes"]
    after = before.astype(float).copy()
    after.loc[anew.index] = anew.astype(float)
    line = line_of(PASS_RATE, view, choice.stage)
    value = float(after.mean()) if after.notna().any() else float("nan")
    return Card(
        key="if-pass",
        label="6项+85%达标",
        value=share(value) if value == value else "—",
        state=state_of(value, line, Direction.HIGHER) if value == value else NO_TARGET,
        change=f"现在{share(float(before.astype(float).mean()))}"
        if len(before)
        else "",
        way=f"{plain(after.sum())} / {plain(after.notna().sum())} 所",
    )
