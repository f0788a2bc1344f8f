"""Quiet colours of the workbooks we write: heads, what to fill in, what is given."""

HEAD, REQUIRED, EXAMPLE = "#D9E6F2", "#F8D9C4", "#7A7A7A"
# Cells that are given and locked; the lines between cells.
GIVEN, LINE = "#EDEDED", "#BFBFBF"
# Cells to be corrected, and cells to be looked at again.
WRONG, DOUBTFUL = "#F4B6AE", "#FBE6A2"
