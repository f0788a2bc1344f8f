"""Whether the reader's browser draws maps in three dimensions."""

import streamlit as st

# Set by assets/scripts/webgl.js where WebGL2 is missing.
COOKIE, MISSING = "zhijiao_webgl", "none"


def has_webgl() -> bool:
    """Tell whether maps may be drawn with WebGL2; if not, draw them as SVG."""
    return st.context.cookies.get(COOKIE) != MISSING
