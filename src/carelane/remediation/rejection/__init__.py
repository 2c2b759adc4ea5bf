"""What a rejection says: its codes, its causes and what it leaves open."""
