"""The rollups once more, in plain Python, one row at a time."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import Connection, Table, select

from data_access import tables as t

Row = dict[str, Any]
Rows = list[Row]


def rows_of(connection: Connection, table: Table) -> Rows:
    return [dict(row) for row in connection.execute(select(table)).mappings()]


def month_of(day: date) -> int:
    return day.year * 100 + day.month


def total(values: Iterable[float | None]) -> float | None:
    """Sum what is known; nothing known is unknown."""
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def most(values: Iterable[int | None]) -> int | None:
    """Return the largest of what is known."""
    return max((value for value in values if value is not None), default=None)


def grouped(rows: Rows, *names: str) -> dict[tuple[Any, ...], Rows]:
    groups: dict[tuple[Any, ...], Rows] = defaultdict(list)
    for row in rows:
        groups[tuple(row[name] for name in names)].append(row)
    return groups


def networks(connection: Connection) -> set[tuple[Any, ...]]:
    found = set()
    rows = rows_of(connection, t.network_line)
    for key, lines in grouped(rows, "school_id", "snapshot_date").items():
        lows = [line["bandwidth_low_mbps"] for line in lines]
        highs = [line["bandwidth_high_mbps"] for line in lines]
        signs = [connected(line) for line in lines]
        known = [sign for sign in signs if sign is not None]
        fibre = [line["access_method"] for line in lines if line["access_method"]]
        wifi = [line["wifi_scope"] for line in lines if line["wifi_scope"]]
        found.add(
            (
                *key,
                total(lows),
                None if None in highs else sum(highs),
                int(any(known)) if known else None,
                int("fibre" in fibre) if fibre else None,
                int("full" in wifi) if wifi else None,
                most(line["has_wifi6"] for line in lines),
                most(line["has_5g"] for line in lines),
                len(lines),
            )
        )
    return found


def connected(line: Row) -> bool | None:
    low, high = line["bandwidth_low_mbps"], line["bandwidth_high_mbps"]
    if line["is_connected"] == 1 or (low or 0) > 0:
        return True
    return False if line["is_connected"] == 0 or high == 0 else None


def devices(connection: Connection) -> set[tuple[Any, ...]]:
    found = set()
    stock = [r for r in rows_of(connection, t.device_stock) if r["is_programme"] != 1]
    for key, rows in grouped(stock, "school_id", "snapshot_date").items():
        unassigned = [r for r in rows if r["device_type"] == "LAPTOP"]
        owned = [r for r in rows if r["device_type"] in ("S_PC", "S_MOB", "T_PC")]
        terminals = owned + unassigned
        checked = [r for r in rows if r["working_count"] is not None]
        pupils = [r for r in rows if r["device_type"] in ("S_PC", "S_MOB")]
        # Laptops alone do not say that no pupil has one.
        of_pupils = None if unassigned and not pupils else number(pupils)
        boards = [r for r in rows if r["device_type"][:3] == "BBT"]
        told = [r for r in boards if r["device_type"] in ("BBT_INT", "BBT_TV")]
        touched = [r for r in told if r["device_type"] == "BBT_INT"]
        kinds = (number(touched), number(told)) if told else (None, None)
        points = [r for r in rows if r["device_type"] == "AP"]
        access = number(points) if points else None
        parts = (terminals, checked, boards)
        counts = (number(part) for part in parts)
        found.add((*key, of_pupils, *counts, *kinds, access))
    return found


def rooms(connection: Connection) -> set[tuple[Any, ...]]:
    found = set()
    stock = rows_of(connection, t.room)
    for row in stock:
        row["number"] = 1 if row["room_count"] is None else row["room_count"]
    for key, rows in grouped(stock, "school_id", "snapshot_date").items():
        hosts = [r for r in rows if r["room_type"] == "REMOTE_H" or r["can_deliver"]]
        plain = [r for r in rows if r["room_type"] == "CLASSROOM"]
        told = [r for r in plain if r["has_monitor"] is not None]
        labs = sum(r["number"] for r in rows if r["room_type"] == "LAB")
        watched = sum(r["number"] for r in told if r["has_monitor"])
        host_count = sum(row["number"] for row in hosts)
        found.add((*key, labs, watched if told else None, host_count))
    return found


def number(rows: Rows) -> float | None:
    return total(row["device_count"] for row in rows) if rows else 0


def silent(
    connection: Connection, *sheets: str, taken: set[tuple[int, int]]
) -> set[tuple[int, int]]:
    """Return the months and schools that were submitted without any row."""
    rows = rows_of(connection, t.submission)
    sent = {(r["month"], r["school_id"]) for r in rows if r["sheet"] in sheets}
    return sent - taken


def uses(connection: Connection) -> set[tuple[Any, ...]]:
    found = set()
    days = rows_of(connection, t.classroom_use)
    for day in days:
        day["month"] = month_of(day["use_date"])
    reports = grouped(rows_of(connection, t.classroom_use_report), "month", "school_id")
    raw = grouped(days, "month", "school_id")
    for key, rows in raw.items():
        report = reports[key][0] if key in reports else {}
        used = total(row["used_lesson_count"] for row in rows)
        found.add((*key, used, report.get("active_teacher_count"), "raw"))
    for key, (report,) in reports.items():
        if key not in raw:
            counts = (report["used_lesson_count"], report["active_teacher_count"])
            found.add((*key, *counts, "report"))
    rooms = room_months(connection)
    found |= {row for row in rooms if row[:2] not in {*raw, *reports}}
    sheets = ("classroom_use", "classroom_use_report", "room_use")
    taken = {*raw, *reports, *(row[:2] for row in rooms)}
    zeros = silent(connection, *sheets, taken=taken)
    return found | {(*key, 0, 0, "zero") for key in zeros}


def room_months(connection: Connection) -> set[tuple[Any, ...]]:
    """A school's month out of its rooms: lessons with a minute of use."""
    rows = rows_of(connection, t.room_use)
    for row in rows:
        row["month"] = month_of(row["use_date"])
    found = set()
    for key, room in grouped(rows, "month", "school_id").items():
        due = [r["used_minutes"] for r in room if r["is_due"] != 0]
        known = [minutes > 0 for minutes in due if minutes is not None]
        found.add((*key, sum(known) if known else None, None, "room"))
    return found


def resources(connection: Connection) -> set[tuple[Any, ...]]:
    counts: dict[tuple[int, int], list[int]] = defaultdict(lambda: [0, 0, 0])
    for row in rows_of(connection, t.resource):
        counts[month_of(row["uploaded_date"]), row["school_id"]][0] += 1
        if row["review_status"] != "pending":
            day = row["reviewed_date"] or row["uploaded_date"]
            reviewed = counts[month_of(day), row["school_id"]]
            reviewed[1] += 1
            reviewed[2] += row["review_status"] == "approved"
    found = {(*key, *three, "raw") for key, three in counts.items()}
    for row in rows_of(connection, t.resource_report):
        if (row["month"], row["school_id"]) not in counts:
            key = (row["month"], row["school_id"])
            three = (row["uploaded_count"], row["reviewed_count"])
            found.add((*key, *three, row["approved_count"], "report"))
    taken = {(row[0], row[1]) for row in found}
    zeros = silent(connection, "resource", "resource_report", taken=taken)
    return found | {(*key, 0, 0, 0, "zero") for key in zeros}


def awards(connection: Connection) -> set[tuple[Any, ...]]:
    rule = {
        (row["level"], row["grade"], row["winner_kind"]): row["points"]
        for row in rows_of(connection, t.award_points)
    }
    rows = rows_of(connection, t.award)
    for row in rows:
        row["points"] = rule.get((row["level"], row["grade"], row["winner_kind"]))
        row["month"] = month_of(row["awarded_date"])
    for key, works in grouped(rows, "school_id", "work_title").items():
        if key[1]:
            best = max(works, key=lambda w: (w["points"] or 0, w["level"]))
            earlier = [
                w
                for w in works
                if (w["points"], w["level"]) == (best["points"], best["level"])
            ]
            best = min(
                earlier, key=lambda w: (w["awarded_date"], w["award_name"], w["winner"])
            )
            for work in works:
                if work is not best:
                    work["points"] = 0
    groups = grouped(rows, "month", "level", "school_id")
    return {
        (*key, len(found), total(row["points"] for row in found))
        for key, found in groups.items()
    }
