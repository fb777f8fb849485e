"""The migrations of the three databases, each with revisions of its own."""
