"""What `floor replay` says and does around a call file."""
