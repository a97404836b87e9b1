"""`floor doctor`: what could go wrong on this machine, one organ a file."""
