"""Toetssteen judges definitions, and changes what judges them without surprising anyone."""
