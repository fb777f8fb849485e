"""Sources of flags: who answers, as the environment, a file or the store says."""
