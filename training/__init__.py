"""How the models of `carelane.language` are made: grammars of our own, features, fitting. Never shipped."""
