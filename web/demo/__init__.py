"""A floor that calls by itself: reps who behave at the published rates, on real sockets."""
