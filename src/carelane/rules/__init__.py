"""Rules: what is wrong in a text or a registration, one file each, with sources and examples."""
