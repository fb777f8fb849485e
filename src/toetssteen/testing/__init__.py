"""Test doubles that ship with the product, for our tests and for those of whoever builds on us."""
