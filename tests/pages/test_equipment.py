"""设备装备 holds stock against need, school by school, and additions apart from it."""

import json
from collections.abc import Callable

import pytest
from sqlalchemy import Connection
from streamlit.testing.v1 import AppTest

from data_access.tables import zone_profile
from pages.ui import equipment_data
from tests import builders as add
from tests.opening import app_at, held
from tests.page_text import texts

Open = Callable[..., AppTest]


def fill(connection: Connection) -> None:
    """School 1 has too few of everything, school 4 more than it needs."""
    add.build_zone(connection)
    add.add(connection, zone_profile, zone_id=1, name="甲市", title="甲市")
    add.add_target(connection, "dev_stu_per_terminal", 5)
    add.add_target(connection, "dev_tea_per_terminal", 1)
    for stage, line in (("primary", 2.3), ("junior_secondary", 2.4)):
        add.add_target(connection, "dev_mmroom_per100", line, stage=stage)
    for school_id, students, rooms in ((1, 203, 6), (4, 100, 4)):
        counts = {
            "student_count": students,
            "classroom_count": rooms,
            "multimedia_room_count": 4,
        }
        add.add_base(connection, school_id, full_time_teacher_count=10, **counts)
    stock = {"S_PC": (30, 50, 2018), "T_PC": (10, 12, 2023), "BBT_INT": (4, 9, 2022)}
    for kind, (first, fourth, year) in stock.items():
        bought = {"device_type": kind, "purchase_year": year}
        add.add_devices(connection, 1, device_count=first, **bought)
        add.add_devices(connection, 4, device_count=fourth, **bought)
    add.add_devices(connection, 4, device_type="S_MOB", device_count=7)
    added = {"device_type": "BBT", "programme_name": "三年行动", "is_programme": 1}
    add.add_devices(connection, 1, batch_no="R2", device_count=3, **added)


@pytest.fixture
def open_page(at_small_store: None) -> Open:
    return opened


def opened(table: str = "", **address: str) -> AppTest:
    app = app_at("equipment", **address)
    if table:
        app.query_params["tables"] = table
    return held(app.run())


def chart(app: AppTest) -> dict[str, object]:
    found = app.get("vega_lite_chart")
    assert len(found) == 1
    spec: dict[str, object] = json.loads(found[0].proto.spec)
    return spec


def test_a_surplus_of_one_school_fills_no_gap_of_another(open_page: Open) -> None:
    app = open_page(table="needs-99")

    # 303 pupils on 87 terminals look well equipped; school 1 needs 41 and has 30.
    assert "生机比3.5:1" in "\n".join(texts(app))
    rows = app.dataframe[0].value.set_index("设备")
    columns = ["存量", "需要", "还差（逐校）", "缺的学校（所）"]
    assert rows.loc["学生终端", columns].tolist() == [87, 61, 11, 1]
    assert rows.loc["班班通", columns].tolist() == [13, 10, 2, 1]
    assert rows.loc["教师终端", columns].tolist() == [22, 20, 0, 0]


def test_the_schools_that_lack_are_listed_with_their_gap(open_page: Open) -> None:
    app = open_page(item="dev_stu_per_terminal")

    table = app.dataframe[0].value
    assert table.to_dict("records") == [
        {"学校": "河镇中心小学", "存量（台）": 30, "需要（台）": 41, "还差（台）": 11}
    ]


def test_fewer_people_a_terminal_stand_at_the_right(open_page: Open) -> None:
    spec = chart(open_page(part="areas", dev="dev_stu_per_terminal"))

    axis = spec["encoding"]["x"]
    assert axis["title"] == "每台终端对应人数（越小越好），竖线为目标5.0:1"
    assert axis["scale"]["reverse"]


def test_areas_are_told_with_both_halves(open_page: Open) -> None:
    key = "areas-99-dev_stu_per_terminal-None"
    app = open_page(table=key, part="areas", dev="dev_stu_per_terminal")

    rows = app.dataframe[0].value.set_index("区县")
    assert rows.loc["西区", "生机比"] == "1.8:1"
    assert rows.loc["西区", "在校生数（人）"] == 100
    assert rows.loc["东区", "状态"] == "✕ 未达标"


@pytest.mark.parametrize(("stage", "line"), [("primary", 2.3), ("", 2.3)])
def test_a_line_of_a_stage_is_that_stage_s(
    open_page: Open, stage: str, line: float
) -> None:
    name = "dev_mmroom_per100"
    app = open_page(part="areas", dev=name, **({"stage": stage} if stage else {}))

    assert f"达到{line:.2f}间/百人" in "\n".join(texts(app))


def test_ages_tell_what_is_old_what_falls_due_and_what_nobody_dated(
    open_page: Open,
) -> None:
    app = open_page(part="age", period="2025-12")

    text = "\n".join(texts(app))
    assert "80台终端已用满6年" in text
    assert "2026—2028年再到期0台" in text
    assert "另有7台没有报购置年份，不计入" in text


def test_additions_are_told_apart_from_the_stock(open_page: Open) -> None:
    app = open_page(part="added")

    assert "两者不相加" in "\n".join(texts(app))
    (row,) = app.dataframe[0].value.to_dict("records")
    assert (row["项目"], row["新增"], row["单位"]) == ("三年行动", 3, "套")


def test_a_zone_of_published_totals_shows_them(
    at_published_totals: None,
) -> None:
    text = "\n".join(texts(opened()))
    assert "公开报道" in text
    assert "2,635" in text


def test_the_indicators_by_area_are_a_list_by_kind(open_page: Open) -> None:
    app = open_page(part="areas")
    (box,) = (one for one in app.selectbox if one.label.startswith("看哪个指标"))

    assert box.options[0] == "终端·生机比"
    assert all("·" in label and not label.startswith("其他") for label in box.options)
    box.select_index(2).run()
    assert app.query_params["dev"] in equipment_data.BY_AREA[1:]
