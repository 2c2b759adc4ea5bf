"""The two letters of states and other places with US postal addresses.

Decides: which there are, in the order of their names.
Source: United States Postal Service, https://pe.usps.com/text/pub28/28apb.htm
"""

from typing import Final

STATES: Final = (
    "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY", "LA",
    "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR",
    "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY",
)  # fmt: skip
TERRITORIES: Final = ("PR", "VI", "GU", "AS", "MP")
MILITARY: Final = ("AA", "AE", "AP")
