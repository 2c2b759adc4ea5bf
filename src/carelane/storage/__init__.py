"""Where things are kept: adapters to files."""
