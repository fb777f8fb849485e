"""CON: a definition fits its context and rests on a source."""
