"""Word classes by models that are not ours."""
