"""Old contacts and conversations brought in: looked at first, recorded in the background, taken back if wanted."""
