"""One module a matter: what the floor answers to a command."""
