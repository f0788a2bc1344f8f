"""The workbook a careful school would send: our template, truthful values."""

import random
from datetime import date

from data_access.catalogue.sheets import SHEETS, Kind
from tests.corpus.model import Book, Column, Page, Row, Value
from tests.corpus.zone import School

SHOWN: dict[str, str] = {
    "school": "school_code name area_code longitude latitude coordinate_system"
    " is_boarding founder",
    "school_year_base": "school_code school_name stat_year stage student_count"
    " class_count full_time_teacher_count qualified_teacher_count"
    " backbone_teacher_count classroom_count multimedia_room_count"
    " teacher_terminal_count student_terminal_count teaching_area_m2"
    " equipment_value_yuan",
    "network_line": "school_code school_name snapshot_date line_no access_method"
    " operator bandwidth_low_mbps is_dedicated is_shared annual_fee_yuan",
    "device_stock": "school_code school_name snapshot_date device_type device_count"
    " working_count purchase_year fund_source",
    "room": "school_code school_name snapshot_date room_no room_type room_count"
    " seat_count",
    "lesson_report": "school_code school_name month classroom_kind role planned_count"
    " planned_held_count lesson_count received_count person_times",
    "resource_report": "school_code school_name month uploaded_count reviewed_count"
    " approved_count use_count",
}
DAY = date(2026, 9, 30)
OPTIONAL = frozenset(
    "line_no is_dedicated annual_fee_yuan purchase_year fund_source seat_count"
    " backbone_teacher_count teaching_area_m2 received_count use_count".split()
)


def truthful_book(school: School, number: int, rng: random.Random) -> Book:
    """Return the workbook of one school; about a third state where they stand."""
    stock = "device_stock" if number % 2 else "room"
    sheets = ["school_year_base", "network_line", stock, "lesson_report"]
    sheets.append("resource_report")
    if number % 3 == 0:
        sheets.insert(0, "school")
    devices = _devices(school, rng)
    rows = {
        "school": [_register(school, rng)],
        "school_year_base": _bases(school, devices, rng),
        "network_line": _lines(rng),
        "device_stock": devices,
        "room": _rooms(rng),
        "lesson_report": _lessons(rng),
        "resource_report": _resources(rng),
    }
    pages = [_page(sheet, school, rows[sheet], rng) for sheet in sheets]
    folder = f"{school.district}/{school.town}"
    return Book(school, folder, f"{school.name}报表", pages)


def _page(
    sheet_id: str, school: School, rows: list[dict[str, Value]], rng: random.Random
) -> Page:
    sheet = SHEETS[sheet_id]
    names = [
        name
        for name in SHOWN[sheet_id].split()
        if name not in OPTIONAL or rng.random() < 0.7
    ]
    columns = [Column(name, name, sheet.by_name[name].header) for name in names]
    body = []
    for values in rows:
        kept = {"school_code": school.code, **values}
        shown = {**kept, "school_name": school.name, "name": school.name}
        shown["area_code"] = school.town_code
        cells = {name: show(sheet_id, name, shown.get(name)) for name in names}
        body.append(Row(cells, [kept]))
    return Page(sheet_id, sheet.label, columns, list(body))


def show(sheet_id: str, name: str, value: Value) -> Value:
    """Return a value as the template asks for it: labels, dates as text."""
    column = SHEETS[sheet_id].by_name[name]
    if value is None:
        return None
    if column.codes is not None:
        return column.codes.label(str(value))
    if column.kind is Kind.YES_NO:
        return "是" if value else "否"
    if column.kind is Kind.MONTH:
        return f"{str(value)[:4]}-{str(value)[4:]}"
    return value.isoformat() if isinstance(value, date) else value


def _register(school: School, rng: random.Random) -> dict[str, Value]:
    point = {"longitude": school.longitude, "latitude": school.latitude}
    more = {"is_boarding": rng.randint(0, 1), "founder": "831"}
    return {**point, "coordinate_system": "WGS84", **more}


def _bases(
    school: School, devices: list[dict[str, Value]], rng: random.Random
) -> list[dict[str, Value]]:
    totals = {str(row["device_type"]): int(str(row["device_count"])) for row in devices}
    found = []
    for place, stage in enumerate(school.stages):
        last = place == len(school.stages) - 1
        half = 1 if last and place == 0 else 2

        def part(kind: str, half: int = half, last: bool = last) -> int:
            total = totals[kind]
            return total - total // 2 if last and half == 2 else total // half

        teachers = rng.randint(18, 90)
        rooms = rng.randint(30, 60)
        found.append({
            "stat_year": 2026, "stage": stage,
            "student_count": rng.randint(180, 1900), "class_count": rng.randint(6, 36),
            "full_time_teacher_count": teachers,
            "qualified_teacher_count": teachers - rng.randint(1, 9),
            "backbone_teacher_count": rng.randint(1, 9), "classroom_count": rooms,
            "multimedia_room_count": part("BBT"),
            "teacher_terminal_count": part("T_PC"),
            "student_terminal_count": part("S_PC"),
            "teaching_area_m2": rng.randint(9000, 64000) / 10,
            "equipment_value_yuan": rng.randint(20, 900) * 10_000,
        })  # fmt: skip
    return found


def _lines(rng: random.Random) -> list[dict[str, Value]]:
    found: list[dict[str, Value]] = []
    for number in range(1, rng.choice((1, 1, 2)) + 1):
        speed = rng.choice((50, 100, 200, 300, 500, 1000))
        found.append({
            "snapshot_date": DAY, "line_no": number, "access_method": "fibre",
            "operator": rng.choice(("telecom", "mobile", "unicom")),
            "bandwidth_low_mbps": speed, "bandwidth_high_mbps": speed,
            "is_dedicated": rng.randint(0, 1), "is_shared": 0,
            "annual_fee_yuan": rng.randint(20, 300) * 100,
        })  # fmt: skip
    return found


def _devices(school: School, rng: random.Random) -> list[dict[str, Value]]:
    found: list[dict[str, Value]] = []
    for kind in ("BBT", "T_PC", "S_PC", "REC", "AP"):
        count = rng.randint(1, 4) if kind == "REC" else rng.randint(12, 90)
        found.append({
            "snapshot_date": DAY, "device_type": kind, "batch_no": "全部",
            "device_count": count, "working_count": count - rng.randint(0, 1),
            "purchase_year": rng.randint(2016, 2026),
            "fund_source": rng.choice(("省级专项", "区级财政", "学校自筹")),
        })  # fmt: skip
    return found


def _rooms(rng: random.Random) -> list[dict[str, Value]]:
    kinds = rng.sample(("LAB", "SMART", "RECROOM", "REMOTE_H", "REMOTE_R", "MAKER"), 4)
    return [
        {
            "snapshot_date": DAY, "room_no": f"{rng.choice('ABC')}-{place}0{place}",
            "room_type": kind, "room_count": rng.randint(1, 3),
            "seat_count": rng.randint(30, 56),
        }
        for place, kind in enumerate(kinds, start=1)
    ]  # fmt: skip


def _lessons(rng: random.Random) -> list[dict[str, Value]]:
    found: list[dict[str, Value]] = []
    for month in (202609, 202610, 202611):
        for kind, role in ((1, "deliver"), (2, "receive")):
            planned = rng.randint(8, 40)
            held = planned - rng.randint(0, 5)
            found.append({
                "month": month, "classroom_kind": kind, "role": role,
                "planned_count": planned, "planned_held_count": held,
                "lesson_count": held + rng.randint(0, 3),
                "received_count": rng.randint(40, 90),
                "person_times": rng.randint(1000, 4000),
            })  # fmt: skip
    return found


def _resources(rng: random.Random) -> list[dict[str, Value]]:
    found: list[dict[str, Value]] = []
    for month in (202609, 202610, 202611):
        uploaded = rng.randint(12, 60)
        reviewed = uploaded - rng.randint(0, 6)
        found.append({
            "month": month, "uploaded_count": uploaded, "reviewed_count": reviewed,
            "approved_count": reviewed - rng.randint(0, 3),
            "use_count": rng.randint(100, 2900),
        })  # fmt: skip
    return found
