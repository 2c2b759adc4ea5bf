"""The command line: each command parses, calls one service, reports and sets the exit code."""
