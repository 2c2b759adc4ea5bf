"""Rules about texts that people receive: links, placeholders, characters, evasion, sensitive requests."""
