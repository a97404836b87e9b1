"""What builds and checks the floor, and never runs in it."""
