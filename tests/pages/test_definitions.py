"""The definitions page prints the catalogue whole and finds an indicator by a word."""

from collections.abc import Callable
from functools import partial

import pytest
from sqlalchemy import Connection
from streamlit.testing.v1 import AppTest

from data_access.catalogue.facts import FACTS
from data_access.catalogue.indicators import DERIVED_INDICATORS, INDICATORS
from data_access.catalogue.sources import OFFICIAL_MARKS
from pages.ui.catalogue_tables import (
    code_lists,
    code_table,
    fact_table,
    indicator_table,
    standing_words,
)
from tests import builders as add
from tests.opening import opened_page
from tests.page_text import texts

Open = Callable[..., AppTest]
opened = partial(opened_page, "definitions")


def fill(connection: Connection) -> None:
    add.build_zone(connection)
    add.add_target(connection, "dev_stu_per_terminal", 5.0)
    add.add_target(connection, "bal_cv", 0.5, stage="primary")


@pytest.fixture
def open_page(at_small_store: None) -> Open:
    return opened


def text_of(app: AppTest) -> str:
    return "\n".join(texts(app))


def test_every_indicator_stands_on_the_page(open_page: Open) -> None:
    app = open_page()
    headings = " ".join(expander.label for expander in app.expander)

    everything = (*INDICATORS.values(), *DERIVED_INDICATORS.values())
    assert all(one.label in headings for one in everything)


def test_a_link_to_an_indicator_shows_it_alone_with_its_target(
    open_page: Open,
) -> None:
    app = open_page(indicator="dev_stu_per_terminal")

    assert [expander.label for expander in app.expander] == ["生机比　·　人/台"]
    assert app.dataframe[0].value["目标"].tolist() == ["5.0:1"]
    assert "没有国家门槛" in text_of(app)


def test_a_word_finds_indicators_and_a_wrong_one_says_so(open_page: Open) -> None:
    app = open_page()
    app.text_input(key="find").set_value("师机比").run()
    assert [expander.label for expander in app.expander] == ["师机比　·　人/台"]

    app.text_input(key="find").set_value("恐龙").run()
    assert "没有找到含“恐龙”的指标" in text_of(app)


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("签约带宽", "报送表的列"),
        ("录播室间数", "数据项"),
        ("恐龙", ""),
        ("城乡结合区", "代码"),
        ("零报", "规则"),
        ("三个课堂月报", "报送表"),
    ],
)
def test_a_word_is_found_in_sheets_facts_codes_and_rules(
    typed: str, title: str, open_page: Open
) -> None:
    app = open_page()
    app.text_input(key="find").set_value(typed).run()

    headings = [line.value for line in app.markdown if line.value.startswith("#####")]
    assert any(one.startswith(f"##### {title}（") for one in headings) or not title
    assert bool(headings) == bool(title)


def test_an_entry_leads_to_the_pages_that_use_it(open_page: Open) -> None:
    app = open_page(indicator="dev_stu_per_terminal")

    labels = [button.label for button in app.button]
    assert "学校档案" in labels and "数据质量・指标报送率" in labels
    assert "“年度基数”" in text_of(app)


def test_rules_data_and_files_have_their_parts(open_page: Open) -> None:
    assert "缺失不等于0" in text_of(open_page(part="rules"))
    assert "代码表" in text_of(open_page(part="data"))
    files = open_page(part="files")
    assert files.dataframe[0].value["文件"].tolist() == ["学校.xlsx"]


def test_a_derived_figure_shows_its_formula_and_its_lines(open_page: Open) -> None:
    app = open_page()
    app.text_input(key="find").set_value("校际差异系数").run()

    assert [expander.label for expander in app.expander] == ["校际差异系数"]
    assert "m＝ΣX÷Σn" in text_of(app)
    assert app.dataframe[0].value["目标"].tolist() == ["0.500"]
    assert app.dataframe[0].value["学段"].tolist() == ["小学"]


@pytest.mark.parametrize(
    "one",
    (*INDICATORS.values(), *DERIVED_INDICATORS.values()),
    ids=lambda one: one.id,
)
def test_a_proposal_never_reads_as_a_national_standard(one) -> None:
    words = standing_words(one)

    assert ("不是国家标准" in words) == (one.certainty not in OFFICIAL_MARKS)


def test_the_tables_hold_the_whole_catalogue() -> None:
    named = [*INDICATORS, *DERIVED_INDICATORS]
    assert indicator_table()["代号"].tolist() == named
    assert len(fact_table()) == len(FACTS)
    for codes in code_lists().values():
        assert len(code_table(codes)) == len(codes.codes)
