"""The games, a module each: what lies in this folder is offered to the host (docs/games.md)."""
