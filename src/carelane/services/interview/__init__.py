"""The questions of `carelane new`, and the campaign file that their answers make."""
