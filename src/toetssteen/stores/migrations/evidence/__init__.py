"""The revisions of the database *evidence*."""
