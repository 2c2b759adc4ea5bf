"""A picture of a website as rules see it: forms read, documents scanned, claims looked up.

Decides: what is known about a site before any rule judges. Leaves alone: the judgement (`rules/website`).
"""
