"""What the pages about consent share: plain words, page models, and the public pages."""
