"""The revisions, oldest first, as Alembic finds them."""
