"""Rules about a website as a stranger sees it: its forms, its policies, its links, and the site as a whole."""
