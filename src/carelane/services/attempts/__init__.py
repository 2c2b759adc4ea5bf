"""What the attempts of a campaign tell: what changed between them, what they cost, what is still to be fixed."""
