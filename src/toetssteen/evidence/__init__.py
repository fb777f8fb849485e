"""Facts about what variants did: observations and comparisons. Judges nothing, stores nothing."""
