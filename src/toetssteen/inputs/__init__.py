"""Files in, requests out: one reader per format."""
