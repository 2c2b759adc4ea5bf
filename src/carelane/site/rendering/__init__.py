"""Pages as a browser shows them, with a browser that has no way to the network.

Decides: what a page may ask for and how long it may take. Leaves alone: what it says (`html`).
"""
