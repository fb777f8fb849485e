"""The life of a definition: drafted, judged, reviewed, adopted, withdrawn."""
