"""What a text of a person does: to their consent, and what may be answered."""
