"""What services need from outside, as protocols; `wiring` binds them to adapters."""
