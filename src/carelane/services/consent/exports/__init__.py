"""Lists of who opted out, in, and in again, and the whole ledger, to take elsewhere."""
