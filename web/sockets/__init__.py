"""What a browser keeps open."""
