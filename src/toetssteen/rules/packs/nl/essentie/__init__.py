"""ESS: a definition says what a thing is, not what it is for."""
