"""What is written out of the wire protocol for others to read: types, schema, page."""
