"""Other places' figures come on the scale of our own, and only of known indicators."""

from datetime import date

import pytest
from sqlalchemy import Engine

from data_access.databases import writing
from data_access.queries.benchmarks import benchmarks
from data_access.tables import benchmark
from tests import builders as build


def add_benchmarks(store: Engine, *rows: tuple[str, float]) -> None:
    with writing(store) as connection:
        build.build_zone(connection)
        for number, (indicator_id, value) in enumerate(rows):
            build.add(
                connection,
                benchmark,
                indicator_id=indicator_id,
                place="全国",
                stage="*",
                as_of_date=date(2020 + number, 12, 31),
                value=value,
                bound="equal",
                source="公报",
                certainty="C",
            )


def test_shares_are_printed_in_percent_and_others_as_they_are(store: Engine) -> None:
    add_benchmarks(store, ("net_bw100_rate", 99.92), ("dev_stu_per_terminal", 7.22))
    rows = benchmarks(store).set_index("indicator_id")

    assert rows["value"]["net_bw100_rate"] == pytest.approx(0.9992)
    assert rows["value"]["dev_stu_per_terminal"] == 7.22


def test_an_indicator_that_is_not_declared_is_left_out(store: Engine) -> None:
    add_benchmarks(store, ("unheard_of", 1.0), ("net_bw100_rate", 98.0))

    assert benchmarks(store)["indicator_id"].tolist() == ["net_bw100_rate"]


def test_without_figures_there_are_none(store: Engine) -> None:
    assert benchmarks(store).empty
