"""A rejection being worked on by its owner, step by step: answers, new texts, what is left."""
