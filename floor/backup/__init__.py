"""Backups: the whole floor in one file, and back, on SQLite and PostgreSQL alike.

The file carries secrets: the reps' names, the password's hash, the sprints' join secrets, and the
server's own signing secret, without which no phone could prove its seat on a new machine. Whoever
reads it could run this floor: keep it as you keep the data folder."""
