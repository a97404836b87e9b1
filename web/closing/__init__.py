"""« Clôturer ce client »: what there was is exported, deleted, and attested."""
