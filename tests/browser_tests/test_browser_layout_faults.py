"""The check of the layout sees what it is there for, and nothing else."""

from playwright.sync_api import Page

from tests.layout_faults import layout_faults

GOOD = """<p style="width:300px">带宽达标率 96.0%</p>
<div style="overflow:auto;width:80px;height:20px;white-space:nowrap">
可以滚动着看的长句子</div>
<p style="position:absolute;clip:rect(0 0 0 0)">只给读屏软件的话</p>"""
BAD = """<!DOCTYPE html><style>
div{overflow:hidden;white-space:nowrap} p{position:absolute}</style>
<div style="width:80px">一句太长的话被切掉了</div>
<div style="width:120px"><b style="margin-left:90px">半截字</b></div>
<p style="top:90px;left:20px">上面的字</p><p style="top:94px;left:30px">下面的字</p>
<svg width="300" height="30"><text x="5" y="20">一月份</text>
<text x="20" y="20">二月份</text></svg>
<p style="top:200px;width:3000px">比窗口宽</p>"""


def test_a_sound_page_has_no_faults(browser_page: Page) -> None:
    browser_page.set_content(GOOD)
    assert layout_faults(browser_page) == []


def test_each_kind_of_fault_is_told(browser_page: Page) -> None:
    browser_page.set_content(BAD)
    told = layout_faults(browser_page)
    for words in ("被截断：一句太长", "所在的框：半截字", "上面的字 ⇄ 下面的字"):
        assert any(words in fault for fault in told), told
    assert any("一月份 ⇄ 二月份" in fault for fault in told)
    assert any("页面比窗口宽" in fault for fault in told)
