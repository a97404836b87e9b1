"""Call files: what a dialer or a CRM exports, read as calls."""
