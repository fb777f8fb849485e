"""What every text and every language must hold to; most of it is shared with the Dutch pack."""
