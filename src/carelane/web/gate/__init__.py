"""The decision routes: plain Starlette endpoints inside the application, because they are asked for every text."""
