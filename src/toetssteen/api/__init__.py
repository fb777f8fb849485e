"""The HTTP door: a strict edge, resources under /v1, problems of RFC 9457."""
