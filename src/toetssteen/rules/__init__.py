"""The words to write a rule in, and the packs."""
