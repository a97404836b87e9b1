"""What each kind of screen sees of a sprint."""
