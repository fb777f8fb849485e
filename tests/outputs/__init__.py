"""Tests of the renderers; ``building.py`` and ``odd.py`` make what they render."""
