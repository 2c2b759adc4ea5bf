"""One use case a file: each is one function that a program, the command line or a page calls."""
