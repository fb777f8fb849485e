"""Results in, a report out: one renderer per format."""
