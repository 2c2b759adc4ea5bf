"""Nouns and pure decisions: standard library only, no clock, no input or output."""
