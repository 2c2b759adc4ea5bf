"""The single questions of the send gate: hours, holidays, and what speaks against a text."""
