"""Versioned sets of rules."""
