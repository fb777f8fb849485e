"""STR: a definition is built from a genus and what sets it apart."""
