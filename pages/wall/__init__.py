"""The player of 投影大屏: its document, what it plays, the addresses it asks."""
