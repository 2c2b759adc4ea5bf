"""Campaigns as the programs of the registry and of providers exchange them."""
