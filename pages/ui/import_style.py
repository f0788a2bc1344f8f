"""The look of 数据导入: steps above, one large number, quiet tables; no English."""

import streamlit as st

from pages.ui.plain_text import escaped

STEPS = ("放入文件", "识别结果", "与库中对比", "确认导入", "结果")
_MARKS = "①②③④⑤"
_UPLOADER = "stFileUploaderDropzone"
# Not the buttons that take a single file away again.
_BUTTON = f'[data-testid="{_UPLOADER}"] button:not([data-testid="stFileChip"] *)'
_STYLE = f"""
<style>
.im-steps{{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;margin:.1rem 0 .3rem;
 padding:0!important;list-style:none;font-size:.95rem}}
.im-steps li{{opacity:.75;margin:0;padding:.15rem 0;white-space:nowrap}}
.im-steps li.im-now{{opacity:1;font-weight:700;border-bottom:3px solid currentColor}}
.im-big{{font-size:clamp(2rem,5vw,2.9rem);font-weight:700;line-height:1.25;
 font-variant-numeric:tabular-nums}}
.im-big small{{font-size:1rem;font-weight:400;opacity:.8;margin-left:.25rem}}
.im-facts{{display:flex;flex-wrap:wrap;gap:.2rem 1.6rem;font-size:.95rem}}
.im-facts b{{font-variant-numeric:tabular-nums}}
.im-dim{{font-size:.85rem;opacity:.75;overflow-wrap:anywhere}}
.im-name{{font-weight:700;overflow-wrap:anywhere}}
{_BUTTON} [data-testid="stMarkdownContainer"] p,
{_BUTTON}>span,{_BUTTON}>div{{font-size:0!important}}
{_BUTTON}::after{{content:"选择文件";font-size:.9rem;white-space:nowrap}}
.st-key-import-folder {_BUTTON}::after{{content:"选择文件夹"}}
[data-testid="{_UPLOADER}Instructions"],
[data-testid="{_UPLOADER}Instructions"] *{{font-size:0!important}}
[data-testid="{_UPLOADER}Instructions"]::after{{font-size:.85rem;
 content:"或把文件拖到这里；每个不超过 200MB"}}
[data-testid="stCode"] pre{{padding-right:3.4rem!important}}
/* What Streamlit says here of its own accord is English. */
[data-testid="stTooltipContent"]{{display:none}}
[data-testid="stCode"] div:has(>div>[data-testid="stElementToolbarButton"]),
[data-testid="stCode"] div:has(>[data-testid="stElementToolbarButton"]){{
 opacity:1!important;visibility:visible!important}}
</style>
"""


def style() -> None:
    """Write the page's style once."""
    st.html(_STYLE)


def steps(now: int) -> None:
    """Draw the five steps; `now` counts from 0."""
    items = [
        f"<li{_now(number == now)}>{_MARKS[number]} {name}</li>"
        for number, name in enumerate(STEPS)
    ]
    st.html(f'<ol class="im-steps">{"".join(items)}</ol>')


def headline(number: int | str, unit: str, facts: list[tuple[str, object]]) -> None:
    """Draw one large number, and beside it smaller facts that are not empty."""
    text = f"{number:,}" if isinstance(number, int) else number
    parts = "".join(
        f"<span>{escaped(label)} <b>{escaped(_counted(value))}</b></span>"
        for label, value in facts
        if value not in (0, "", None)
    )
    st.html(
        f'<div class="im-big">{escaped(text)}<small>{escaped(unit)}</small></div>'
        f'<div class="im-facts">{parts}</div>'
    )


def _now(is_now: bool) -> str:
    return ' class="im-now" aria-current="step"' if is_now else ""


def _counted(value: object) -> str:
    return f"{value:,}" if isinstance(value, int) else str(value)
