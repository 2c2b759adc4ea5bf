"""Websites: fetched with care, rendered where it has to be, taken apart into a plain `SitePicture`.

Decides: what of a page is kept and how much. Leaves alone: what is wrong with it (`rules`, `services`).
"""
