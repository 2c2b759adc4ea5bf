"""What one text says about the use case that it belongs to: a guess at three, and what it rules out for certain."""
