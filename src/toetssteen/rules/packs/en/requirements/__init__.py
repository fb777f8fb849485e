"""What ISO/IEC 11179-4 says a definition shall do."""
