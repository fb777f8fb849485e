"""What the house tells of itself: events to metrics, traces and logs, never a text."""
