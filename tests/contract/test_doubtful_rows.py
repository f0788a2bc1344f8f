"""Certificates met twice, two sources that differ, issues that are still open."""

from datetime import date

import pytest
from sqlalchemy import Engine, insert

from data_access.databases import writing
from data_access.period import month_period
from data_access.queries.doubtful_rows import differing_sources, repeated_certificates
from data_access.queries.open_issues import NOBODY, open_issues
from data_access.rollups import recompute_all
from data_access.scope import Scope
from data_access.tables import import_issue
from tests import builders as add

OCTOBER = month_period(202510)
WEST = Scope(3, 1)


def test_a_certificate_met_twice_is_told_wherever_it_stands(store: Engine) -> None:
    with writing(store) as connection:
        add.build_zone(connection)
        add.add_award(connection, "甲", certificate_no="Z1", source_row=2)
        add.add_award(connection, "乙", school_id=4, certificate_no="Z1", source_row=3)
        add.add_award(connection, "丙", certificate_no="Z2")
        add.add_award(connection, "丁", certificate_no=None)
        add.add_award(connection, "戊", certificate_no="")
        add.add_award(connection, "己", certificate_no="")
        later = {"certificate_no": "Z2", "awarded_date": date(2025, 12, 1)}
        add.add_award(connection, "庚", **later)

    rows = repeated_certificates(store, WEST, OCTOBER)

    told = ["certificate_no", "school_id", "source_row", "is_here"]
    assert rows[told].to_numpy().tolist() == [["Z1", 1, 2, False], ["Z1", 4, 3, True]]
    assert "winner" not in rows.columns
    assert len(repeated_certificates(store, Scope(), OCTOBER)) == 2
    # In December the other one is there too.
    assert len(repeated_certificates(store, Scope(), month_period(202512))) == 4


@pytest.mark.parametrize(
    ("base", "devices", "is_told"),
    [(100, 95, False), (100, 94, True), (95, 100, False), (94, 100, True)],
)
def test_two_sources_agree_within_five_percent(
    store: Engine, base: int, devices: int, is_told: bool
) -> None:
    with writing(store) as connection:
        add.build_zone(connection)
        add.add_base(connection, 1, student_terminal_count=base)
        near = {"snapshot_date": date(2025, 9, 20)}
        add.add_devices(connection, 1, device_count=devices, **near)
        # Further from the base's day: another autumn report that is not compared.
        far = {"snapshot_date": date(2025, 7, 1)}
        add.add_devices(connection, 1, device_count=1, **far)
        recompute_all(connection)

    rows = differing_sources(store, Scope(), OCTOBER)

    told = ["school_id", "base_fact", "base_value", "device_value"]
    expected = [[1, "base_student_terminal_count", base, devices]]
    assert rows[told].to_numpy().tolist() == expected * is_told
    assert differing_sources(store, WEST, OCTOBER).empty


def test_an_unknown_stage_leaves_the_base_open(store: Engine) -> None:
    with writing(store) as connection:
        add.build_zone(connection)
        add.add_base(connection, 2, student_terminal_count=10)
        add.add_base(connection, 2, stage="junior_secondary")
        add.add_devices(connection, 2, device_count=80)
        recompute_all(connection)

    assert differing_sources(store, Scope(), OCTOBER).empty


def issue(batch_id: int, number: int, **values: object) -> dict[str, object]:
    given = {"severity": "error", "rule": "x", "sheet": "多媒体使用月报"}
    message = {"message": f"第{number}条", "issue_no": number, "batch_id": batch_id}
    return {"source_row": None, **given, **message, **values}


def test_issues_stand_with_the_school_whose_row_it_is(store: Engine) -> None:
    sheet = "classroom_use_report"
    with writing(store) as connection:
        add.build_zone(connection)
        both = add.add_batch(connection, file_name="两校.xlsx")
        for school_id, row in ((1, 2), (4, 3)):
            add.add_submission(connection, sheet, school_id, batch_id=both)
            own = {"batch_id": both, "source_row": row}
            add.add_use_report(connection, school_id, **own)
        alone = add.add_batch(connection, file_name="一校.xlsx")
        add.add_submission(connection, sheet, 2, batch_id=alone)
        replaced = add.add_batch(connection, file_name="旧.xlsx")
        rows = [
            issue(both, 1, severity="warning", source_row=3),
            issue(both, 2, source_row=9),  # its row was kept out: whose is it?
            issue(both, 3, severity="info", source_row=2),  # a hint is not open
            issue(alone, 1, source_row=9),
            issue(replaced, 1, source_row=2),
        ]
        connection.execute(insert(import_issue), rows)

    found = open_issues(store, Scope(), OCTOBER)

    told = ["school_id", "severity", "file_name", "message"]
    assert found[told].to_numpy().tolist() == [
        [2, "error", "一校.xlsx", "第1条"],
        [4, "warning", "两校.xlsx", "第1条"],
        [NOBODY, "error", "两校.xlsx", "第2条"],
    ]
    assert open_issues(store, WEST, OCTOBER)["school_id"].tolist() == [4, NOBODY]
