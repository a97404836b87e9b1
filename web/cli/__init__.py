"""What an operator types: `floor …`, one command a file."""
