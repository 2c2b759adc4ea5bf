"""Rules that hear marketing in a text that should only serve (a first, pattern-based version)."""
