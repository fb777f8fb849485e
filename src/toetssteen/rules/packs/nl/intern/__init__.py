"""INT: a definition is one clear, self-contained sentence."""
