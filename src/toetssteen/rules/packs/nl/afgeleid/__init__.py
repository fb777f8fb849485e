"""ARAI: rules derived from practice."""
