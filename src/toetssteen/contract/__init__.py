"""What goes in, what comes out, what may go wrong. Imports nothing of the house."""
