"""Texts that a business shows, reads out or signs: its pages, forms, scripts, signs. One module a text."""
