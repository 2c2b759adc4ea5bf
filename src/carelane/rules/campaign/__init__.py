"""Rules about a registration as a whole: brand record, use case, samples together, attributes, limits."""
