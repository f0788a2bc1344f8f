"""The document the player lives in: live, beside a server, or as one file."""

import html
import json
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from data_access.messages.walls import BUTTONS, NO_SCRIPT, PLAYER, TOO_OLD
from pages.scenes.markup import properties

ASSETS = Path(__file__).resolve().parents[2] / "assets" / "wall"
# In the order they run: what moves by itself comes before the player.
SCRIPTS = (
    *("stage.js", "frames.js", "lesson_pictures.js", "lesson.js"),
    *("clock.js", "keys.js", "controls.js", "feed.js", "paper.js", "player.js"),
)
PREVIEW = (1280, 720)
# The browser itself refuses what would leave this server.
_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
    " style-src 'self' 'unsafe-inline'; img-src 'self' data:"
)


def styles() -> tuple[str, ...]:
    """Return the names of the styles: the frame's own, then those of the scenes."""
    return tuple(sorted(path.name for path in ASSETS.glob("*.css")))


@lru_cache(maxsize=1)
def program_mark() -> str:
    """Return what changes when the player itself changes."""
    files = sorted(path for path in ASSETS.iterdir() if path.is_file())
    return sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:12]


def document(title: str, head: str, given: dict[str, Any], last: str) -> str:
    """Return the document: `head` has the styles, `last` the scripts."""
    data = json.dumps({"words": PLAYER, **given}, ensure_ascii=False)
    safe = data.replace("</", "<\\/").replace("<!--", "<\\!--")
    return (
        '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{html.escape(title)}</title><link rel=icon href=data:,>"
        f"<style>:root{{{properties()}}}</style>{head}</head><body>"
        f'<main id="zj-stage"></main><p id="zj-first" role="status">'
        f"{html.escape(str(PLAYER['waiting']))}</p>"
        '<div id="zj-end"><span id="zj-tag"></span><span id="zj-page"></span></div>'
        '<div id="zj-track"><div id="zj-line"></div></div>'
        '<p id="zj-lost" role="status" hidden></p>'
        f'<nav id="zj-controls">{_buttons()}<span id="zj-made"></span></nav>'
        '<div id="zj-keys" role="dialog" hidden></div>'
        f"<noscript><p>{html.escape(NO_SCRIPT)}</p></noscript>"
        f'<script type="application/json" id="zj-given">{safe}</script>'
        f"<script>{_too_old()}</script>{last}</body></html>"
    )


def live_document(plan: str, address: str, seconds: int) -> str:
    """Return the document that asks a server for the scenes of a plan.

    Args:
        plan: its name, for the title.
        address: the query that names it, as it stands in addresses.
        seconds: between two looks for something new.
    """
    mark = program_mark()
    head = f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    head += "".join(
        f'<link rel="stylesheet" href="assets/wall/{name}?v={mark}">'
        for name in styles()
    )
    last = f'<script src="wall/vega.js?v={mark}"></script>' + "".join(
        f'<script src="assets/wall/{name}?v={mark}"></script>' for name in SCRIPTS
    )
    live = {
        "version": f"wall/version?{address}",
        "scenes": f"wall/scenes?{address}",
        "seconds": seconds,
    }
    given = {"live": live, "home": f"projection?{address}"}
    return document(plan, head, given, last)


def preview_document(address: str) -> str:
    """Return the wall made small: laid out for a projector, then scaled down."""
    wide, high = PREVIEW
    return (
        f'<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>'
        f":root{{{properties()};background:var(--zj-ground)}}body{{margin:0;"
        f"overflow:hidden}}iframe{{border:0;width:{wide}px;height:{high}px;"
        f'transform-origin:0 0}}</style><iframe src="../wall?{html.escape(address)}" '
        f'title="预览"></iframe><script>(onresize=function(){{document'
        f'.querySelector("iframe").style.transform="scale("+innerWidth/{wide}+")"'
        f"}})()</script></html>"
    )


def _buttons() -> str:
    return "".join(
        f'<button type="button" data-action="{name}"{_own_id(name)}>{label}</button>'
        for name, label in BUTTONS.items()
    )


def _own_id(name: str) -> str:
    return ' id="zj-pause"' if name == "pause" else ""


def _too_old() -> str:
    """Return a line for any browser: it speaks where the scripts below cannot run."""
    words = json.dumps(TOO_OLD, ensure_ascii=False)
    return (
        "window.onerror=function(){if(!window.zhijiaoWall||!window.vegaEmbed)"
        f"document.getElementById('zj-first').textContent={words}}}"
    )
