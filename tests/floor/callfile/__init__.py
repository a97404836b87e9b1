"""Call files, read."""
