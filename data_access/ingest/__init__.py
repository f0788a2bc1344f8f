"""A file's way in: read, find the header, match, clean, check, store, report."""
