"""Rules about the call to action and the wordings by which people opt in."""
