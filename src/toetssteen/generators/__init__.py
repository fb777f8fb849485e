"""Who proposes other words for a definition, behind ``generators.interface.Generator``."""
