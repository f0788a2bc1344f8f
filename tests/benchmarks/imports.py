"""A file of 100,000 rows against a plain executemany of the same rows."""

import csv
import json
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import xlsxwriter
from python_calamine import CalamineWorkbook
from sqlalchemy import insert

from data_access.databases import close_store, open_store, writing
from data_access.storing import store_areas, store_schools
from data_access.tables import classroom_use
from tests import builders as build
from tests.browser import PROJECT

SCHOOLS, DAYS = 500, 200
HEAD = (
    "学校标识码", "学校名称", "日期", "应开节次", "使用节次", "使用分钟",
    "终端数", "在线终端数",
)  # fmt: skip
CHILD = """
import json, resource, sys, time
from pathlib import Path
from data_access.databases import open_store
from data_access.ingest.pipeline import import_files

def peak():  # ru_maxrss would begin with the memory of the process that started us
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line[:5] == "VmHWM")
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

engine = open_store(sys.argv[1])
before, begun = peak(), time.perf_counter()
report = import_files([Path(sys.argv[2])], engine=engine)
seconds = time.perf_counter() - begun
print(json.dumps([seconds, (peak() - before) / 1024,
    sum(s.read for s in report.sheets), sum(s.rejected for s in report.sheets)]))
"""


def measure_imports(folder: Path) -> dict[str, Any]:
    """Return seconds of each way in, and the memory an import takes."""
    rows = _rows()
    text, book = folder / "多媒体使用日报.csv", folder / "多媒体使用日报.xlsx"
    with text.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([HEAD, *rows])
    _write_book(book, rows)
    found: dict[str, Any] = {"rows": len(rows)}
    found["plain"] = _plain(folder / "plain.db", rows)
    for kind, path in (("csv", text), ("xlsx", book)):
        found[kind], found[f"{kind}_mb"] = _imported(folder / f"{kind}.db", path)
    begun = time.perf_counter()
    CalamineWorkbook.from_path(str(book)).get_sheet_by_index(0).to_python()
    found["bare_xlsx"] = time.perf_counter() - begun
    return found


def _rows() -> list[tuple[Any, ...]]:
    days = [date(2026, 1, 1) + timedelta(days=number) for number in range(DAYS)]
    return [
        (f"9{school:09}", f"第{school}小学", day.isoformat(), 96, 81, 2430, 24, 23)
        for school in range(SCHOOLS)
        for day in days
    ]


def _write_book(path: Path, rows: list[tuple[Any, ...]]) -> None:
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("多媒体使用日报")
        for number, row in enumerate([HEAD, *rows]):
            sheet.write_row(number, 0, row)


def _prepared(path: Path) -> str:
    address = f"sqlite:///{path}"
    engine = open_store(address)
    with writing(engine) as connection:
        batch_id = build.add_batch(connection)
        area = {"area_code": "99", "name": "甲市", "kind": "city", "parent": None}
        store_areas(connection, batch_id, [area])
        schools = [
            {"school_code": f"9{n:09}", "name": f"第{n}小学", "area": "99"}
            for n in range(SCHOOLS)
        ]
        store_schools(connection, batch_id, schools)
    close_store(engine)
    return address


def _plain(path: Path, rows: list[tuple[Any, ...]]) -> float:
    engine = open_store(_prepared(path))
    names = [column.name for column in classroom_use.c][2:]
    counts = [name for name in names if name not in ("batch_id", "source_row")]
    values = [
        {
            "school_id": int(row[0][1:]) + 1,
            "use_date": date.fromisoformat(row[2]),
            **dict(zip(counts, row[3:], strict=True)),
            "batch_id": 1,
            "source_row": number,
        }
        for number, row in enumerate(rows)
    ]
    with writing(engine) as connection:
        begun = time.perf_counter()
        connection.execute(insert(classroom_use), values)
        seconds = time.perf_counter() - begun
    close_store(engine)
    return seconds


def _imported(store: Path, path: Path) -> tuple[float, float]:
    command = [sys.executable, "-c", CHILD, _prepared(store), str(path)]
    done = subprocess.run(
        command, cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    seconds, megabytes, read, rejected = json.loads(done.stdout.splitlines()[-1])
    assert (read, rejected) == (SCHOOLS * DAYS, 0), done.stdout
    return seconds, megabytes
