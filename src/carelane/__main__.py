"""`python -m carelane`: the same as the `carelane` command."""

from carelane.cli.main import main

main()
