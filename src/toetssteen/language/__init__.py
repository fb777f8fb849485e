"""What the house knows of Dutch: words, classes and forms, without opinion on definitions."""
