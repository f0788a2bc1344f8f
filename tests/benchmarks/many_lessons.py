"""A store with a hundred times the lessons, its rollups as they were."""

import shutil
import sqlite3
from pathlib import Path

TIMES = 100
TABLES = ("lesson", "lesson_receiver")


def multiplied(store: Path, copy: Path) -> tuple[int, int]:
    """Copy a store and multiply its raw lessons; return how many before and after."""
    shutil.copy(store, copy)
    connection = sqlite3.connect(copy)
    before = _count(connection)
    for table in TABLES:
        _multiply(connection, table)
    # As the store itself looks at what an import brought; other plans stay as they are.
    connection.execute("PRAGMA analysis_limit=1000")
    for table in TABLES:
        connection.execute(f"ANALYZE {table}")
    connection.commit()
    after = _count(connection)
    connection.close()
    return before, after


def _count(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT count(*) FROM lesson").fetchone()[0])


def _multiply(connection: sqlite3.Connection, table: str) -> None:
    described = connection.execute(f"PRAGMA table_info({table})")
    names = [row[1] for row in described]
    numbered = {"lesson_no": "t.lesson_no || '-' || copies.n"}
    values = [numbered.get(name, f"t.{name}") for name in names]
    connection.execute(
        f"WITH RECURSIVE copies(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copies"  # noqa: S608
        f" WHERE n < {TIMES - 1})"
        f" INSERT INTO {table} ({', '.join(names)})"
        f" SELECT {', '.join(values)} FROM (SELECT * FROM {table}) t, copies"
    )
