"""Whether the reader's browser draws maps in three dimensions."""

import streamlit as st

COOKIE = "zhijiao_webgl"  # set by assets/scripts/webgl.js where WebGL2 is missing


def has_webgl() -> bool:
    """Tell whether maps may be drawn with WebGL2; if not, draw them as SVG."""
    return COOKIE not in st.context.cookies
