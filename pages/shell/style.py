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
.zj-progress{{position:fixed;top:0;left:0;right:0;height:3px;z-index:1999999;
 pointer-events:none;background:linear-gradient(90deg,{GROUND} 40%,{MARK} 50%,{GROUND}
 60%) 0/200% 100%;animation:zj-at-work 1.2s linear infinite}}
.zj-progress span{{position:absolute;top:3px;left:50%;transform:translateX(-50%);
 padding:0 .8rem;border-radius:0 0 6px 6px;background:{GROUND};color:{TEXT};
 font:14px/1.7 "Noto Sans SC","Microsoft YaHei","PingFang SC",sans-serif}}
@keyframes zj-at-work{{from{{background-position:200% 0}}to{{background-position:0 0}}}}
/* scripts/page_turn.js: the old picture stays below the menu, which is live, and lets
   clicks through; the new page is drawn unseen until the script takes it away. */
:root{{view-transition-name:none}}
[data-zj-turning] [data-testid="stMain"]{{view-transition-name:zj-page}}
::view-transition{{pointer-events:none}}
::view-transition-group(*){{animation:none}}
::view-transition-group(zj-page){{clip-path:inset(3.75rem 0 0)}}
::view-transition-old(*){{animation:zj-stays 9s;mix-blend-mode:normal}}
::view-transition-new(*){{animation:none;opacity:0}}
@keyframes zj-stays{{from,to{{opacity:1}}}}
</style>"""
