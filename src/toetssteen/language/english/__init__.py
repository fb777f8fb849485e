"""What the house knows of English: words, classes and forms, without opinion on definitions."""
