"""Rules about the privacy policy and the terms, judged as text."""
