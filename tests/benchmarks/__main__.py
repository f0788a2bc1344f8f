"""`make bench`: measure everything, write docs/performance.md."""

import logging
import os
import sqlite3
import tempfile
from pathlib import Path

from tests.benchmarks.delivery import measure_delivery
from tests.benchmarks.first_picture import first_pictures
from tests.benchmarks.imports import measure_imports
from tests.benchmarks.many_lessons import multiplied
from tests.benchmarks.pages import cold_query_seconds, warm_times
from tests.benchmarks.table import Figures, as_document
from tests.browser import PROJECT
from tests.demo_store import build_into
from tests.sections import with_sections_of


def busiest_school(store: Path) -> str:
    """Return the code of the school that delivered most lessons."""
    connection = sqlite3.connect(store)
    row = connection.execute(
        "SELECT school_code FROM school JOIN lesson"
        " ON delivering_school_id = school_id"
        " GROUP BY school_code ORDER BY count(*) DESC, school_code LIMIT 1"
    ).fetchone()
    connection.close()
    return str(row[0])


def main() -> None:
    """Measure in a folder of its own; leave nothing but the document."""
    logging.disable(logging.WARNING)  # Streamlit misses its server in our own process
    with tempfile.TemporaryDirectory(prefix="zhijiao-bench-") as name:
        folder = Path(name)
        os.environ["ZHIJIAO_DATA_FOLDER"] = str(folder / "data")
        store, large = folder / "demo.db", folder / "large.db"
        say("正在生成示范区")
        build_into(store)
        school = busiest_school(store)
        say("正在造百倍的课")
        lessons = multiplied(store, large)
        say("正在量各页面（示范区大小、课×100）")
        warm, warm_large = warm_times((store, large), folder, school)
        say("正在量查询")
        cold, cold_large = cold_query_seconds((store, large), school)
        say("正在量首屏")
        pictures = first_pictures(store, folder)
        say("正在量导入")
        imports = measure_imports(folder)
        say("正在量一批 150 个工作簿")
        delivery = measure_delivery(store, folder)
        figures = Figures(
            warm,
            warm_large,
            cold,
            cold_large,
            lessons,
            pictures,
            imports,
            delivery,
        )
    write(as_document(figures))


def write(document: str) -> None:
    """Write the document; what is measured on its own (the soak) stays."""
    path = PROJECT / "docs" / "performance.md"
    whole = with_sections_of(document, path.read_text("utf-8"))
    path.write_text(whole, "utf-8")
    print(whole)


def say(words: str) -> None:
    """Tell what is being measured."""
    print(words + "…", flush=True)


if __name__ == "__main__":
    main()
