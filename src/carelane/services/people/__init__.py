"""People: how they sign in, their passwords and second factors, and how they join."""
