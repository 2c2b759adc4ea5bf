"""The sentences that carelane writes: one place for each, so that a fix and a generated text agree."""
