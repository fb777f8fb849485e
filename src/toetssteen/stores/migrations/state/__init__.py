"""The revisions of the database *state*."""
