"""The quiet colours of the workbooks we write: heads, what must be filled, examples."""

HEAD, REQUIRED, EXAMPLE = "#D9E6F2", "#F8D9C4", "#7A7A7A"
