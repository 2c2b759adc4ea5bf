"""Rules about content that carriers refuse whatever the wording, or allow only behind an age gate."""
