"""From a rejection to a corrected campaign: what is changed, what is asked, and what cannot be corrected."""
