"""Colours of what is written over the page: 16:1 on the ground, a yellow edge."""

GROUND, TEXT, MARK = "#16202C", "#FFFFFF", "#F7D154"
