"""A table offered as files: named alike, made only when asked for."""

import pandas as pd

from pages.documents.downloads import downloads_of

TABLE = pd.DataFrame({"学校": ["河镇中心小学"]})


def test_a_table_comes_as_csv_and_xlsx() -> None:
    csv, xlsx = downloads_of(TABLE, "名单", ("模拟数据",), "甲市-名单-2025-09")

    assert (csv.file_name, xlsx.file_name) == (
        "甲市-名单-2025-09.csv",
        "甲市-名单-2025-09.xlsx",
    )
    text = csv.build().decode("utf-8-sig")
    assert text.splitlines() == ["学校", "河镇中心小学", "", "名单", "模拟数据"]
    assert xlsx.build().startswith(b"PK")
