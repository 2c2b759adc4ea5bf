"""The exact words that people agree to: keeping them, and what happens when a purpose changes."""
