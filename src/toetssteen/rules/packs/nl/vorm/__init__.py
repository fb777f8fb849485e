"""VER: term and definition have their basic form."""
