"""Kept campaigns: taken in, saved, compared, taken back, given out, and their submissions."""
