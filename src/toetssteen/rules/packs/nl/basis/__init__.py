"""VAL and CON-CIRC: what every definition must have before anything else."""
