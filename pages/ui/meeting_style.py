"""会议模式 in style: what is left out, what is larger; one place for all pages."""

from pages.ui.meeting_sizes import BESIDE_MENU, SIDE_BY_SIDE, STEPS

# What is read in a hand's distance, and what somebody at the table asks for.
_LEFT_OUT = ",".join(
    (
        '[data-testid="stMain"] [data-testid="stCaptionContainer"]',
        '[data-testid="stDownloadButton"]',
        '[data-testid="stFileUploader"]',
        '[class*="st-key-card-"] [class*="st-key-work-"]',
        '[class*="st-key-card-"] [class*="st-key-definition-"]',
        ".zj-note",
        ".zj-kpi img",
        ".zj-kpi .k-way",
    )
)
_CARDS = '[class*="st-key-card-"],[class*="st-key-fact-"]'
_ROW = '[data-testid="stHorizontalBlock"]'
_COLUMN = '[data-testid="stColumn"]'
_OF_CARDS = f"{_ROW}:has(>{_COLUMN} :is({_CARDS}))>{_COLUMN}"
# A map and the list that answers share a wide window; all else stands alone.
_BLOCKS = '[class*="st-key-figure-"],.zj-large'
_ALONE = f"{_ROW}:has(>{_COLUMN} :is({_BLOCKS}))>{_COLUMN}"
_BESIDE = f'{_ROW}:has(>{_COLUMN} [class*="st-key-flat-"])>{_COLUMN}'
_TAGS = '[data-testid="stMultiSelectTagsContainer"]'
# The names of numbers, which stand as captions beside their 口径.
_NAMES = (
    f'{_ROW}:has(>[class*="st-key-definition-"])'
    '>[data-testid="stElementContainer"] [data-testid="stCaptionContainer"]'
)
# Everything that letters stand in and that is usually smaller than the text.
_SMALL = ",".join(
    (
        ":is(p,label,li,button,input,textarea,small,td,th,code,a,summary)",
        ":is(button,label,a,summary,li) :is(p,span,div)",
        ":is(.zj-tag,.zj-tool,.zj-corner,.zj-shades,.zj-large)",
        ":is(.k-name,.k-row,.k-unit,.k-dim,.k-keep)",
        '[data-testid="stWidgetLabel"] *',
        '[data-testid="stAlert"] *',
        "[data-baseweb] :not(svg *)",
        '[data-testid="stCaptionContainer"] *',
        "[data-tag] *",
        '[style*="font-size:."]',
    )
)
_OPENED = ('[role="listbox"]', '[data-baseweb="popover"]', '[role="dialog"]')
_RULES = f"""
{_LEFT_OUT}{{display:none!important}}
[data-testid="stMain"] {_NAMES}{{display:block!important;opacity:1}}
[data-testid="stApp"] :is({_SMALL}),
:is({",".join(_OPENED)}) :is({_SMALL}){{font-size:1rem!important}}
.st-key-search-box,:has(>.st-key-search-box){{width:14.5rem!important}}
:has(>.st-key-search-box){{flex:0 0 14.5rem!important}}
:has(>[class*="st-key-work-"]){{flex:none!important;width:auto!important}}
:has(>[data-testid="stSelectbox"]){{width:auto!important;min-width:12rem}}
:is(h1,h2,h3,h4,h5,h6) *{{font-size:inherit!important}}
[data-testid="stMainBlockContainer"]{{max-width:none;padding:4.2rem 1rem 1.5rem}}
[data-testid="stMain"] :is(.k-dim,.zj-corner,.zj-shades){{opacity:1}}
@media (min-width:{BESIDE_MENU}px){{
 [data-testid="stLayoutWrapper"]:has(>.st-key-view-tools){{position:fixed;top:0;
 right:1rem;width:auto;height:3.75rem;z-index:999991;display:flex;align-items:center}}
 [data-zj-turning] [data-testid="stLayoutWrapper"]:has(>.st-key-view-tools){{
 view-transition-name:zj-tools}}}}
.st-key-view-tools{{column-gap:.6rem}}
[data-tag],[data-tag] *{{height:auto!important;white-space:normal!important}}
{_TAGS},{_TAGS}>[role="group"]{{flex-wrap:wrap!important;height:auto!important;
 overflow:visible!important;mask-image:none!important}}
:has(>{_TAGS}){{height:auto!important;max-height:none!important}}
input:placeholder-shown{{text-overflow:ellipsis}}
[data-testid="stExpander"] summary *{{overflow-wrap:anywhere;white-space:normal}}
[data-testid="stButtonGroup"] button{{border-width:1px!important}}
.zj-corner{{margin-top:0}}
.zj-kpi .k-name{{padding-right:0!important}}
.zj-large{{max-height:74vh;overflow:auto}}
.zj-large table{{border-collapse:collapse;min-width:min(100%,44rem)}}
.zj-large :is(th,td){{padding:.3rem .7rem .3rem 0;text-align:left;
 border-bottom:1px solid var(--st-border-color);line-height:1.3}}
.zj-large th{{position:sticky;top:0;background:var(--st-background-color);
 font-weight:400}}
.zj-large :is(td.right,td.short,th.short){{white-space:nowrap}}
.zj-large td:not(.right):not(.short){{min-width:5em}}
.zj-large .right{{text-align:right;font-variant-numeric:tabular-nums}}
.zj-large :is(th,td):last-child{{padding-right:.3rem}}
.zj-large button{{font:inherit;color:inherit;background:none;border:0;padding:0;
 text-align:left;cursor:pointer;font-weight:700}}
{_ALONE}{{flex:1 1 100%!important;min-width:100%!important}}
@media (min-width:{SIDE_BY_SIDE}px){{
 {_BESIDE}{{flex:1 1 calc(50% - 1rem)!important;min-width:calc(50% - 1rem)!important}}
}}
@media (max-width:{SIDE_BY_SIDE - 1}px){{
 {_OF_CARDS}{{flex:1 1 calc(33% - 1rem)!important;min-width:calc(33% - 1rem)!important}}
}}
@media (max-width:639px){{
 [data-testid="stMainBlockContainer"]{{padding:4rem .5rem 1.5rem}}
 {_OF_CARDS}{{flex:1 1 calc(50% - .5rem)!important;
  min-width:calc(50% - .5rem)!important}}
}}
[data-testid="stAlert"] code{{white-space:normal!important;overflow-wrap:anywhere}}
"""


def meeting_style() -> str:
    """Return the style of a page in 会议模式."""
    return f"<style>{_sizes()}{_RULES}</style>"


def _sizes() -> str:
    return "".join(
        f"@media (min-width:{s.width}px) and (min-height:{s.height}px){{"
        f"html{{font-size:{s.root}px!important}}}}"
        for s in STEPS
    )
