"""Many requests: over one machine's cores."""
