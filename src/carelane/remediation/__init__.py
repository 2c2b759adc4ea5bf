"""Why campaigns are declined: canonical causes, and the codes by which providers name them.

Decides: what a rejection code means, in which fields to look, and what kind of remedy there is.
Leaves alone: whether a text has the fault (`rules`).

The data are `causes.toml`, `providers.toml` and `codes/*.toml`, read when they are first asked for. Codes,
addresses and dates are facts of the sources; titles, fixes and notes are in our own words.
"""
