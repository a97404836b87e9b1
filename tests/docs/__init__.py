"""What the documents say is so: commands, settings, links."""
