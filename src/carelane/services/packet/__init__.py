"""The submission packet: everything that a person needs to fill in the form once and be done."""
