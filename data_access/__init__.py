"""Everything that knows SQL, and everything that knows meaning."""
