"""Consent that is kept: recording it, taking it back, bringing in old lists, and proving it.

Decides: what may be recorded, and what follows from it. Leaves alone: the events and the fold (`domain`), where they
are kept (`ports.ledger`), and whether a text may go (`services.gate`).
"""
