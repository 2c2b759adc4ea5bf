"""The texts that stand in the registration form and go out by themselves: one module a text."""
