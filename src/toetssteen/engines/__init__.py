"""What applies a pack to a request. The engines are strangers to each other."""
