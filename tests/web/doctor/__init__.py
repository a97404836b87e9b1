"""Each organ broken for real, and found ill."""
