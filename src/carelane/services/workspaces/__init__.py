"""Workspaces: their settings, their team, the keys of programs, and the example to explore."""
