"""Rules about the opt-in, opt-out and HELP replies, the first message and their keywords."""
