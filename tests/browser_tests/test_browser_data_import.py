"""From an empty store to a map of one's own data, in a browser."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from sqlalchemy import select

from data_access.databases import close_store, open_store, reading
from data_access.settings import PROJECT_FOLDER
from data_access.tables import resource_report, school
from tests.browser import wait_until_ready

EXAMPLE = PROJECT_FOLDER / "docs" / "examples" / "青禾县示例.zip"
PATIENCE = 180_000


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {
        "ZHIJIAO_DATABASE_URL": f"sqlite:///{tmp_path / 'zhijiao.db'}",
        "ZHIJIAO_DATA_FOLDER": str(tmp_path / "data"),
    }


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).first.click()


def decide(page: Page, answer: str) -> None:
    """Say what the one unclear heading stands for."""
    page.get_by_role("combobox", name="是什么").click()
    page.get_by_role("option", name=answer, exact=True).click()
    press(page, "记住并重新识别")


def test_an_empty_store_becomes_a_map(
    browser_page: Page, start_app: Callable[..., str], environment: dict[str, str]
) -> None:
    page = browser_page
    page.goto(start_app(**environment))
    wait_until_ready(page)
    press(page, "去数据导入")
    expect(page.get_by_text("三步开始")).to_be_visible(timeout=PATIENCE)

    page.set_input_files('[data-testid="stFileUploaderDropzoneInput"]', EXAMPLE)
    press(page, "开始识别（1 个文件）")
    page.wait_for_url("**job=*", timeout=PATIENCE)
    page.reload()  # a running import does not mind
    compare = page.get_by_role("button", name="下一步：与库中对比")
    expect(compare).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_text("表头：件数")).to_be_visible()
    wait_until_ready(page)
    decide(page, "新增（格里都是数）")
    expect(page.get_by_text("表头：件数")).not_to_be_visible(timeout=PATIENCE)
    expect(compare).to_be_visible(timeout=PATIENCE)
    wait_until_ready(page)

    compare.click()
    expect(page.get_by_text("行与库中不同，确认后存入")).to_be_visible(timeout=PATIENCE)
    press(page, "确认导入")
    expect(page.get_by_text("行已存入")).to_be_visible(timeout=PATIENCE)
    wait_until_ready(page)

    press(page, "去看地图")
    expect(page.get_by_role("button", name="青禾县")).to_be_visible(timeout=PATIENCE)
    expect(page.locator("canvas").first).to_be_visible(timeout=PATIENCE)
    store = open_store(environment["ZHIJIAO_DATABASE_URL"])
    with reading(store) as connection:
        assert len(connection.execute(select(school.c.school_id)).all()) == 11
        counts = connection.scalars(select(resource_report.c.uploaded_count)).all()
    assert len(counts) == 10 and None not in counts
    close_store(store)


def test_who_comes_by_another_name_is_told_why_not(
    browser: Browser, start_app: Callable[..., str], environment: dict[str, str]
) -> None:
    base = start_app(**environment).replace("127.0.0.1", "other.localhost")
    context = browser.new_context(locale="zh-CN")
    page = context.new_page()
    page.goto(f"{base}/data_import")

    expect(page.get_by_text("只对坐在这台机器前的人开放")).to_be_visible(
        timeout=PATIENCE
    )
    assert not page.locator('[data-testid="stFileUploader"]').count()
    context.close()
