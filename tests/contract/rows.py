"""The few rows that others point at."""

from datetime import datetime

from sqlalchemy import Connection, insert

from data_access.tables import area, import_batch, school


def add_parents(connection: Connection, schools: int = 3) -> None:
    """Insert one batch, one area and schools numbered from 1."""
    connection.execute(
        insert(import_batch).values(
            batch_id=1,
            file_name="学校.xlsx",
            file_hash="0",
            origin="reported",
            imported_at=datetime(2026, 10, 1, 8, 30),
        )
    )
    connection.execute(
        insert(area).values(
            area_id=1, name="东区", short_name="东区", kind="district", batch_id=1
        )
    )
    numbers = range(1, schools + 1)
    connection.execute(
        insert(school),
        [
            {
                "school_id": number,
                "school_code": f"99{number:08}",
                "name": f"第{number}小学",
                "short_name": f"{number}小",
                "area_id": 1,
                "batch_id": 1,
            }
            for number in numbers
        ],
    )
