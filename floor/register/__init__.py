"""What the floor keeps beside its logs, asked from the event loop: one noun a file."""
