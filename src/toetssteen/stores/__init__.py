"""What is kept, behind one interface, in SQLite or PostgreSQL."""
