"""Checks over a whole glossary: what no definition shows by itself."""
