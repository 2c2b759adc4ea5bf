"""Provider and registry profiles as dated data: lengths, counts, fees, use cases, required fields.

`profile.py` is the way in (`load_profile`), `use_cases.py` the table of use cases, `field_rules.py` what
the registry asks of each field. Facts are the sources'; sentences are ours.
"""
