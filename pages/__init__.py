"""What the reader sees: one file a page, each with render()."""
