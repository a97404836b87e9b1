"""What the floor costs, measured on the real product."""
