"""Text analysis that rules share: folding, pattern sets, links, numbers, names and parts of texts."""
