"""Campaign files and what other systems hold: reading them into a registration and writing it back.

Start at `campaign_file.py`. `syntax` turns bytes into nodes, `own` is the carelane format, `foreign` is
what providers' programs exchange, `portal` is the text of a form that was copied from a web page.
"""
