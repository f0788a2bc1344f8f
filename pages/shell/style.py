"""How what our scripts write looks: over Streamlit's page, in colours of our own."""

from data_access.catalogue.shell import GROUND, MARK, TEXT

STYLE = f"""<style>
.zj-line,.zj-wall{{position:fixed;left:0;right:0;z-index:2000000;margin:0;
 background:{GROUND};color:{TEXT};font:16px/1.6 "Noto Sans SC","Microsoft YaHei",
 "PingFang SC",sans-serif;white-space:pre-line}}
.zj-line{{top:0;padding:.55rem 1.2rem;border-bottom:3px solid {MARK};
 text-align:center}}
.zj-wall{{top:0;bottom:0;padding:12vh 10vw;overflow:auto;font-size:20px;
 border-top:6px solid {MARK}}}
.zj-wall h1{{font-size:30px;line-height:1.4;margin:0 0 .6em}}
/* Streamlit tells of its connection in dialogs of its own before ours can open. */
html:not([data-zj-connected]) [data-testid="stDialog"]{{display:none}}
/* Streamlit's captions are 4.4 to 1 on white. */
html [data-testid="stCaptionContainer"]{{color:inherit;opacity:.78}}
/* Streamlit shows the keyboard's place on buttons, not on links. */
html body a:focus-visible{{outline:2px solid currentColor;outline-offset:1px}}
</style>"""
