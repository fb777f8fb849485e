"""What happens per request: who answers, who watches, and what if that fails."""
