"""Documents made of blocks, which look the same as a page, a PDF and a text."""
