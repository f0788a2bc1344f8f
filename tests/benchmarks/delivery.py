"""A delivery of 150 workbooks, one a school, on top of the demonstration's zone."""

import json
import sqlite3
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import xlsxwriter

from tests.browser import PROJECT

SCHOOLS = 150
DEVICES = (("BBT", 24), ("S_PC", 96), ("T_PC", 40), ("S_MOB", 30), ("REMOTE", 1))
SHEETS = {
    "年度基数": ("学校标识码 学校名称 统计年份 学段 在校生数 教学班数 专任教师数"
             " 普通教室间数 已配备多媒体的普通教室间数"),
    "网络": "学校标识码 学校名称 统计日期 线路序号 签约下行Mbps 接入方式 运营商",
    "设备存量": "学校标识码 学校名称 统计日期 设备类型 数量 完好数",
    "三个课堂月报": "学校标识码 学校名称 月份 课堂类型 角色 应开节次 实开节次",
    "资源月报": "学校标识码 学校名称 月份 新增 通过",
}  # fmt: skip
CHILD = """
import json, resource, sys, time
from pathlib import Path
from data_access.databases import open_store
from data_access.ingest.options import ImportOptions
from data_access.ingest.pipeline import import_files

def peak():  # ru_maxrss would begin with the memory of the process that started us
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line[:5] == "VmHWM")
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

if __name__ == "__main__":
    engine = open_store(sys.argv[1])
    before, begun = peak(), time.perf_counter()
    options = ImportOptions(origin="simulated")
    report = import_files([Path(sys.argv[2])], engine=engine, options=options)
    seconds = time.perf_counter() - begun
    print(json.dumps([seconds, (peak() - before) / 1024, len(report.files),
        len(report.sheets), report.read, report.rejected]))
"""


def measure_delivery(store: Path, folder: Path) -> dict[str, Any]:
    """Return seconds and megabytes of the delivery, first and once more."""
    schools = schools_of(store)
    archive = folder / "九月报表.zip"
    write_delivery(archive, schools, folder)
    names = ("seconds", "megabytes", "files", "sheets", "rows", "rejected")
    found = dict(zip(names, _imported(store, archive), strict=True))
    assert (found["files"], found["rejected"]) == (len(schools), 0), found
    return {**found, "again": _imported(store, archive)[0]}


def schools_of(store: Path) -> list[tuple[str, str]]:
    """Return code and name of the first schools of a store."""
    connection = sqlite3.connect(store)
    rows = connection.execute(
        "SELECT school_code, name FROM school WHERE main_stage = 'primary'"
        " ORDER BY school_code LIMIT ?",
        (SCHOOLS,),
    ).fetchall()
    connection.close()
    return [(str(code), str(name)) for code, name in rows]


def write_delivery(path: Path, schools: list[tuple[str, str]], room: Path) -> None:
    """Write a workbook for each school into an archive."""
    book = room / "一校.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        for number, (code, name) in enumerate(schools):
            write_book(book, code, name, number)
            archive.write(book, f"{name}/{code}.xlsx")
    book.unlink()


def write_book(path: Path, code: str, name: str, number: int) -> None:
    """Write one school's workbook: five sheets of one to eight rows."""
    with xlsxwriter.Workbook(path) as book:
        for label, rows in rows_of(number).items():
            page = book.add_worksheet(label)
            page.write_row(0, 0, SHEETS[label].split())
            for place, row in enumerate(rows, start=1):
                page.write_row(place, 0, [code, name, *row])


def rows_of(number: int) -> dict[str, list[tuple[Any, ...]]]:
    """Return sheet → rows of a school."""
    pupils = 200 + 7 * number
    return {
        "年度基数": [(2026, "小学", pupils, 6 + number % 30, 12 + number, 20, 18)],
        "网络": [("2026-09-30", 1, 500, "光纤", "中国电信")],
        "设备存量": [
            ("2026-09-30", kind, count + number % 5, count) for kind, count in DEVICES
        ],
        "三个课堂月报": [
            ("2026-09", kind, "主讲", 20, 18) for kind in ("专递课堂", "名师课堂")
        ],
        "资源月报": [("2026-09", 10 + number % 9, 8)],
    }


def _imported(store: Path, path: Path) -> list[Any]:
    command = [sys.executable, "-c", CHILD, f"sqlite:///{store}", str(path)]
    done = subprocess.run(
        command, cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    found: list[Any] = json.loads(done.stdout.splitlines()[-1])
    return found
