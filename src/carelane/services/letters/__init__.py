"""Letters to a provider's support about a submission."""
