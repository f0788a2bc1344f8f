"""考核得分 opens every score into its lines; only the best are ever named."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection
from streamlit.testing.v1 import AppTest

from data_access.databases import close_store, open_store, writing
from data_access.rollups import recompute_all
from data_access.tables import assessment_weight, score_adjustment
from tests import builders as build

PROJECT = Path(__file__).resolve().parents[2]
Open = Callable[..., AppTest]
RIVER = "2199000001"


def add_use(connection: Connection, school_id: int, used: int) -> None:
    given = {"due_lesson_count": 100, "used_lesson_count": used}
    build.add_use_report(connection, school_id, month=202509, **given)
    build.add_submission(connection, "classroom_use_report", school_id, month=202509)


def add_weights(connection: Connection, scheme: str, part: str) -> None:
    use = {"indicator_id": "use_lesson_rate", "weight": 80.0, "is_core": 1}
    uploads = {"indicator_id": "res_per_teacher", "weight": 20.0, "is_core": 0}
    full = {"use_lesson_rate": 0.8, "res_per_teacher": 1.0}
    for number, item in enumerate((use, uploads)):
        more = {"full_value": full[str(item["indicator_id"])], "sort_order": number}
        row: dict[str, Any] = {"certainty": "P", "part": part, **item, **more}
        build.add(connection, assessment_weight, scheme=scheme, **row)


@pytest.fixture(scope="module")
def original(no_real_store: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Schools 1 and 4 told of lessons, nobody of uploads; 1 has two points more."""
    path = tmp_path_factory.mktemp("scores") / "zhijiao.db"
    engine = open_store(f"sqlite:///{path}")
    with writing(engine) as connection:
        build.build_zone(connection)
        add_weights(connection, "month", "use")
        add_weights(connection, "half_year", "used")
        add_use(connection, 1, 60)
        add_use(connection, 4, 40)
        entry = {"scope_kind": "school", "scope_code": RIVER, "reason": "承办现场会"}
        points = {"scheme": "month", "month": 202509, "way": "add", "points": 2.0}
        build.add(connection, score_adjustment, adjustment_no="J1", **entry, **points)
        recompute_all(connection)
    close_store(engine)
    return path


@pytest.fixture
def open_page(original: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    path = tmp_path / "zhijiao.db"
    shutil.copy(original, path)
    monkeypatch.setenv("ZHIJIAO_DATABASE_URL", f"sqlite:///{path}")
    return opened


def opened(**address: str) -> AppTest:
    app = AppTest.from_file(str(PROJECT / "app.py"), default_timeout=60)
    app.switch_page("pages/leaderboard.py")
    given = {"period": "2025-09", "board_part": "scores", **address}
    for name, value in given.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    assert not app.error
    return app


def words(app: AppTest) -> str:
    return "\n".join(one.value for one in [*app.markdown, *app.caption])


def table_with(app: AppTest, heading: str) -> Any:
    return next(one.value for one in app.dataframe if heading in one.value)


def test_the_mean_stands_with_who_was_assessed_and_only_the_best_is_named(
    open_page: Open,
) -> None:
    app = open_page()

    # 60 and 40 of 80 points, two more for one of them; three of five told nothing.
    text = words(app)
    assert "平均51.0分，只供参考（参评 2／应报 5 所）" in text
    assert "最高（62.0分）" in text
    areas = table_with(app, "参评／应参评（所）")
    assert set(areas["平均得分"]) == {"62.0分", "40.0分"}
    assert "不是国家标准" in text


def test_an_area_s_lines_add_up_to_its_score(open_page: Open) -> None:
    app = open_page()

    lines = table_with(app, "折百得分").set_index("项目")
    assert lines["折百得分"].tolist() == ["50.00", "0.00"]
    assert "各项合计50.00＋学校加减分平均+1.00＋区域加减分+0＝51.0分" in words(app)


def test_a_school_s_score_is_opened_into_its_lines(open_page: Open) -> None:
    app = open_page(scored="school", school=RIVER)

    lines = table_with(app, "满分值").set_index("项目")
    use = lines.loc["多媒体使用率"]
    assert use[["分值", "数值", "满分值", "得分"]].tolist() == [
        "80",
        "60.0%",
        "80.0%",
        "60.00",
    ]
    assert lines["说明"]["师均上传"] == "未报送，不得分"
    assert "加减分+2＝62.0分" in words(app)
    entries = table_with(app, "事由")
    assert entries[["加减分", "事由"]].values.tolist() == [["+2", "承办现场会"]]
    schools = table_with(app, "同组名次")
    assert (
        schools.loc[schools["说明"] == "核心项未报送", "得分"].tolist()
        == ["未参评"] * 3
    )


def test_below_the_line_is_a_list_of_work_that_says_where_points_are_lost(
    open_page: Open,
) -> None:
    app = open_page(scored="school").button(key="gap-score-month").click().run()

    table = table_with(app, "失分最多的项目")
    assert table["差（分）"].tolist() == [20.0]
    assert table["失分最多的项目"].tolist() == [
        "多媒体使用率失40.0分、师均上传失20.0分"
    ]


def test_a_rank_is_no_figure_of_an_area(open_page: Open) -> None:
    app = open_page(scored="school")
    app.button(key="definition-score-asm_rank").click().run()

    assert "不适用：名次只在同组学校之间排" in words(app)


def test_half_a_year_and_a_year_are_opened_too(open_page: Open) -> None:
    half = open_page(assess="half_year", school=RIVER)
    assert "各月平均" in table_with(half, "满分值")["数值"].tolist()

    year = open_page(assess="year", school=RIVER)
    lines = table_with(year, "占比").set_index("项目")
    assert lines["得分"].tolist() == ["60.0分", "未参评"]
    assert "没有学校参评" in words(year)


def test_a_month_that_nobody_told_of_has_no_score(open_page: Open) -> None:
    app = open_page(period="2015-09")

    assert "2015年9月月通报：没有学校参评" in words(app)
    areas = table_with(app, "参评／应参评（所）")
    assert set(areas["平均得分"]) == {"未参评"}
