"""What the Learn pages show: answers, words, codes, rules and sources, found by words and looked up by name."""
