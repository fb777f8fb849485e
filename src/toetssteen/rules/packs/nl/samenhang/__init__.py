"""SAM: definitions hang together: each fits the terms beside it."""
