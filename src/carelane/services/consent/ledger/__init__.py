"""Looking after the ledger of consent: checkpoints that are kept elsewhere, and what is in it."""
