"""Many messages at once: out of a pasted text or a table, checked one by one, and back into a table."""
