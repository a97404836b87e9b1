"""The tests of what builds the floor."""
