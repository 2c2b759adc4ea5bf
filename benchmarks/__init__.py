"""Benchmarks: how well and how fast, measured beside others in the same run."""
