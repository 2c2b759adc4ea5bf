"""Entering what happened to a person's consent: opt-ins, opt-outs, complaints, numbers that changed hands."""
