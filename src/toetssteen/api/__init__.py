"""The door over HTTP: strict, bounded, and the same words as everywhere else."""
