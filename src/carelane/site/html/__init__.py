"""A page of HTML taken apart: one walk over it, then labels, fields, forms, blocks and links.

Decides: what a reader of the page sees. Leaves alone: how it was fetched, and what is wrong with it.
"""
