"""Proof of consent for one number: what was recorded, in order, with what proves it."""
