"""What ISO 704 says of the writing of definitions."""
