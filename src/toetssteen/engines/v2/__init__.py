"""The second engine: a plan compiles a pack once and judges, the orchestrator answers."""
