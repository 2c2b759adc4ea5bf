"""Campaigns as a person copies them from a provider's web form: labels and values."""
