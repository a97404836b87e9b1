"""What happens on a phoning floor: no web in here."""
