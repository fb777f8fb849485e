"""The revisions of the database *register*."""
