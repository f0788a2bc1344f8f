"""What stands around a page laid out for paper: choice of sheet, foot, style."""

import json

import streamlit as st

from pages.ui import cached
from pages.ui.frame import is_dark_screen
from pages.ui.origin import origin_of_all
from pages.ui.paper import MARGIN, PAPERS, Paper, choose_paper, paper
from pages.ui.view import View

PRINT, BACK = "打印这一页", "返回页面"
_PARTS = '[data-testid="{}"]'
# What a reader does on a screen and cannot do on paper.
_ON_SCREEN_ONLY = (
    "stHeader",
    "stDownloadButton",
    "stTextInput",
    "stPopover",
    "stButton",
    "stPageLink",
    "stElementToolbar",
    "stCheckbox",
)
# Streamlit's page is a window that scrolls: printed as it is, all but one screen of it
# would be missing.
_SCROLLS = "html,body,#root,.stApp," + ",".join(
    _PARTS.format(name) for name in ("stAppViewContainer", "stMain", "stAppScrollable")
)
_STYLE = """
{hidden},.st-key-view-tools,[class*="st-key-form-"]{{display:none!important}}
.st-key-print-bar [data-testid="stButton"]{{display:block!important}}
[data-testid="stMainBlockContainer"]{{max-width:{width}px!important;padding:0!important;
 margin:0 auto}}
[data-testid="stMainBlockContainer"] *{{animation:none!important}}
.zj-printed table{{border-collapse:collapse;width:100%;font-size:12px}}
.zj-printed th,.zj-printed td{{border:1px solid {line};padding:2px 5px;
 text-align:left;vertical-align:top}}
.zj-printed .zj-number{{text-align:right;white-space:nowrap}}
.zj-printed tr{{break-inside:avoid}} .zj-printed thead{{display:table-header-group}}
.zj-printed p{{font-size:12px;margin:.2rem 0}}
@page{{size:{size};margin:{margin}mm {margin}mm 18mm;
 @bottom-left{{content:{left};font:9pt 'Noto Sans SC',sans-serif;color:{text}}}
 @bottom-right{{content:"第 " counter(page) " 页，共 " counter(pages) " 页";
 font:9pt 'Noto Sans SC',sans-serif;color:{text}}}}}
@media print{{
 {scrolls}{{height:auto!important;overflow:visible!important;position:static!important;
 display:block!important;min-height:0!important}}
 .st-key-print-bar{{display:none!important}}
 *{{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
 [data-testid="stHorizontalBlock"]:not(.st-key-print-bar){{display:flex!important}}
 [class*="st-key-figure-"]:has(svg.marks,canvas),[data-testid="stDeckGlJsonChart"],
 [data-testid="stVegaLiteChart"]{{break-inside:avoid}}
 svg,canvas,img{{max-width:100%!important;break-inside:avoid}}
 h1,h2,h3,h4,h5{{break-after:avoid}}
}}
"""
# Two columns of tables do not fit on an upright sheet.
_UPRIGHT = """
[data-testid="stHorizontalBlock"]:has([class*="st-key-figure-"],.zj-printed){
 flex-direction:column!important}
[data-testid="stHorizontalBlock"]:has([class*="st-key-figure-"],.zj-printed)
 >[data-testid="stColumn"]{width:100%!important;flex:none!important}
"""
# A reader of the dark theme prints on white paper too.
_LIGHT = """
.stApp,.stApp [data-testid="stMain"]{{background:{ground}!important}}
[data-testid="stMainBlockContainer"] *{{color:{text}!important}}
[data-testid="stMainBlockContainer"] [data-testid="stVerticalBlock"]{{
 background:transparent!important}}
"""
_SCRIPT = """
export default function({ parentElement, data }) {
  const button = parentElement.querySelector("button")
  button.textContent = data
  button.onclick = () => window.print()
}
"""

_BUTTON = """
button{font:inherit;padding:.3rem .8rem;border-radius:8px;cursor:pointer;
 border:1px solid var(--st-primary-color);background:var(--st-primary-color);
 color:var(--st-background-color)}
"""


def print_view(title: str, view: View) -> None:
    """Lay the page out for the sheet chosen; on the screen nothing happens."""
    sheet = paper()
    if sheet is None:
        return
    _bar()
    origin = origin_of_all(view.period)
    left = f"{title}　{view.words}　数据截至：{origin.as_of}　来源：{origin.sources}"
    st.html(f"<style>{page_style(sheet, left, is_dark=is_dark_screen())}</style>")


def page_style(sheet: Paper, left: str, *, is_dark: bool) -> str:
    """Return the style of a sheet with its running foot."""
    hidden = ",".join(_PARTS.format(name) for name in _ON_SCREEN_ONLY)
    names = {"line": "borderColor", "text": "textColor", "ground": "backgroundColor"}
    light = {key: st.get_option(f"theme.light.{name}") for key, name in names.items()}
    style = _STYLE.format(
        hidden=hidden,
        width=sheet.pixels[0],
        size=sheet.size,
        margin=MARGIN,
        left=css_text(left),
        scrolls=_SCROLLS,
        **light,
    )
    style += _UPRIGHT if sheet.width < sheet.height else ""
    return style + (_LIGHT.format(**light) if is_dark else "")


def css_text(text: str) -> str:
    """Return a text as a string of CSS that cannot end the style it stands in."""
    return json.dumps(text, ensure_ascii=False).replace("<", "\\3c ")


def _bar() -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="print-bar"):
        for code, sheet in PAPERS.items():
            st.button(
                sheet.label,
                key=f"paper-{code}",
                type="primary" if sheet is paper() else "secondary",
                on_click=choose_paper,
                args=(code,),
            )
        _print_button()
        st.button(
            BACK, key="paper-none", type="tertiary", on_click=choose_paper, args=("",)
        )
        st.caption(f"数据版本 {cached.data_key().version}")


def _print_button() -> None:
    component = st.components.v2.component(
        "zhijiao_print", html="<button></button>", js=_SCRIPT, css=_BUTTON
    )
    component(key="print-button", data=PRINT, width=140)
