"""How events change a tally that nobody else holds."""
