"""The web application: pages that need no script, and the HTTP API, over the same services as the command line."""
