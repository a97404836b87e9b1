"""What breaks in a room: real processes, real time, and a proxy that plays a bad network."""
