"""Lists of people and histories of messages as providers and spreadsheet programs write them, into plain rows.

Every row is read or refused with its number and a reason; a reason never holds a number, a name or a text.
"""
