"""The demonstration shows every state that a page has to tell apart."""

from sqlalchemy import Connection, TextClause, text

DISTRICTS = (
    "JOIN school s ON s.school_id = x.school_id "
    "JOIN area_lineage l ON l.area_id = s.area_id AND l.depth = 1 "
    "JOIN area d ON d.area_id = l.ancestor_id "
)


def asked(query: str) -> TextClause:
    """IN_DISTRICT stands for the way from a row's school to its district."""
    return text(query.replace("IN_DISTRICT", DISTRICTS))


def scalar(connection: Connection, query: str) -> float:
    return float(connection.execute(asked(query)).scalar_one())


def pairs(connection: Connection, query: str) -> dict[str, float]:
    return {row[0]: row[1] for row in connection.execute(asked(query))}


def test_some_districts_are_ahead_and_some_behind(demo: Connection) -> None:
    rates = pairs(
        demo,
        "SELECT d.area_code, sum(x.used_lesson_count) * 1.0 / sum(x.due_lesson_count) "
        "FROM use_month x IN_DISTRICT WHERE x.month = 202610 GROUP BY d.area_code",
    )

    assert len(rates) == 12
    assert max(rates.values()) - min(rates.values()) > 0.1


def test_one_district_has_hardly_reported_the_last_month(demo: Connection) -> None:
    reported = pairs(
        demo,
        "SELECT d.area_code, count(*) FROM submission x "
        "IN_DISTRICT WHERE x.month = 202610 AND x.sheet = 'classroom_use_report' "
        "GROUP BY d.area_code",
    )
    schools = pairs(
        demo,
        "SELECT d.area_code, count(*) FROM school x IN_DISTRICT "
        "WHERE x.close_date IS NULL GROUP BY d.area_code",
    )
    shares = {code: reported[code] / schools[code] for code in schools}

    assert [code for code, share in shares.items() if share < 0.8] == ["990112"]


def test_a_whole_district_was_silent_for_a_month(demo: Connection) -> None:
    silent = scalar(
        demo,
        "SELECT count(*) FROM submission x IN_DISTRICT WHERE x.month = 202305 "
        "AND x.sheet = 'resource_report' AND d.area_code = '990110'",
    )

    assert silent == 0


def test_some_schools_report_zero_three_months_running(demo: Connection) -> None:
    schools = scalar(
        demo,
        "SELECT count(*) FROM (SELECT school_id FROM submission "
        "WHERE sheet = 'resource' AND is_zero_report = 1 "
        "AND month IN (202608, 202609, 202610) "
        "GROUP BY school_id HAVING count(*) = 3) AS idle",
    )

    assert schools >= 10


def test_some_reports_come_late(demo: Connection) -> None:
    late = scalar(
        demo,
        "SELECT count(*) FROM submission WHERE month = 202609 "
        "AND reported_date > '2026-10-10'",
    )

    assert late > 10


def test_low_use_and_offline_terminals_are_different_schools(demo: Connection) -> None:
    low = (
        "SELECT count(*) FROM use_month WHERE month = 202609 "
        "AND used_lesson_count < 0.5 * due_lesson_count AND online_terminal_days "
    )

    assert scalar(demo, low + "< 0.9 * terminal_days") >= 4
    assert scalar(demo, low + ">= 0.95 * terminal_days") >= 4


def test_schools_merge_change_names_and_teach_several_stages(demo: Connection) -> None:
    statuses = pairs(demo, "SELECT status, count(*) FROM school GROUP BY status")
    kinds = pairs(demo, "SELECT school_type, count(*) FROM school GROUP BY school_type")
    assert set(statuses) == {"normal", "merged", "new"}
    assert {"211", "218", "311", "312", "341", "342", "345"} <= set(kinds)
    former = "SELECT count(*) FROM school_name WHERE name_kind = 'former'"
    assert scalar(demo, former) > 0


def test_some_upload_much_that_nobody_uses(demo: Connection) -> None:
    unused = scalar(
        demo,
        "SELECT count(*) FROM (SELECT school_id FROM resource_month GROUP BY school_id "
        "HAVING sum(approved_count) > 1500 AND "
        "sum(use_count) < 0.5 * sum(approved_count)) AS hoarders",
    )

    assert unused >= 2


def test_lessons_that_were_not_held_have_a_reason(demo: Connection) -> None:
    reasons = pairs(
        demo,
        "SELECT not_held_reason, count(*) FROM lesson WHERE status = 'cancelled' "
        "GROUP BY not_held_reason",
    )

    assert {"network", "device", "teacher", "receiver", "event"} <= set(reasons)
    assert None not in reasons


def test_teaching_points_get_music_from_elsewhere(demo: Connection) -> None:
    filled = scalar(
        demo,
        "SELECT count(DISTINCT m.school_id) FROM lesson_month_subject m "
        "JOIN school s ON s.school_id = m.school_id WHERE m.role = 'receive' "
        "AND m.subject = 'YL' AND m.month = 202610 AND s.is_teaching_point = 1 "
        "AND m.lesson_count > 0",
    )

    assert filled >= 10


def test_some_schools_in_need_take_no_part(demo: Connection) -> None:
    waiting = scalar(
        demo,
        "SELECT count(*) FROM school WHERE needs_delivery = 1 AND close_date IS NULL "
        "AND school_id NOT IN "
        "(SELECT school_id FROM lesson_month WHERE lesson_count > 0)",
    )

    assert waiting > 5


def test_awards_tie(demo: Connection) -> None:
    ties = scalar(
        demo,
        "SELECT count(*) - count(DISTINCT n) FROM (SELECT sum(award_count) AS n "
        "FROM award_month WHERE month BETWEEN 202509 AND 202608 GROUP BY school_id) "
        "AS counts",
    )

    assert ties > 10


def test_the_zone_holds_nearly_all_its_planned_lessons(demo: Connection) -> None:
    rate = scalar(
        demo,
        "SELECT sum(x.planned_held_count) * 1.0 / sum(x.planned_count) "
        "FROM lesson_month x IN_DISTRICT WHERE x.role = 'deliver' "
        "AND x.classroom_kind = 1 AND x.month >= 202509 AND d.area_code = '990102'",
    )

    assert 0.94 < rate < 0.985
