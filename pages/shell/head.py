"""The scripts of every page, in order, and the words they show.

To add a script: its file in assets/scripts/, its name here, its row in
assets/NOTICE.md; its words in data_access/messages/shell.py.
"""

import json
from hashlib import sha256
from pathlib import Path

from data_access.messages.shell import SCRIPT_WORDS
from pages.shell.style import STYLE

SCRIPTS = Path(__file__).resolve().parents[2] / "assets" / "scripts"
# Before Streamlit's bundle: they see the browser as it came.
EARLY = (
    "old_browser.js",
    "new_features.js",
    "webgl.js",
    "no_dialogs.js",
    "one_step_back.js",
    "page_turn.js",
)
# After it, when the document is there.
LATE = (
    "translate.js",
    "connection.js",
    "progress.js",
    "search.js",
    "fullscreen.js",
    "table_keys.js",
    "panels.js",
    "keys.js",
    "copy_text.js",
)
# A name in a spreadsheet may be written as a picture of Markdown (![](address)): it is
# fetched from nowhere but our own server.
POLICY = (
    "img-src 'self' data: blob:; media-src 'self' data: blob:; font-src 'self' data:; "
    "object-src 'none'; form-action 'self'"
)


def early_lines() -> str:
    """Return policy, style, words of all scripts, and the scripts that come first."""
    policy = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    words = json.dumps(SCRIPT_WORDS, ensure_ascii=False).replace("</", "<\\/")
    scripts = [f"<script>window.zhijiaoWords={words}</script>"]
    return "".join([policy, STYLE, *scripts, *(_script(name) for name in EARLY)])


def late_lines() -> str:
    """Return the scripts that come after Streamlit's bundle."""
    return "".join(_script(name, " defer") for name in LATE)


def _script(name: str, how: str = "") -> str:
    """Return a script's line; its address changes with what it holds."""
    mark = sha256((SCRIPTS / name).read_bytes()).hexdigest()[:12]
    return f'<script src="./assets/scripts/{name}?v={mark}"{how}></script>'
