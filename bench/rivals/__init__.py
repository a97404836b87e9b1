"""What others would do: the same frames to as many sockets, by the usual means."""
