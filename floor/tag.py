"""How a struct's class name becomes its tag, in the log and on the wire."""


def snake(name: str) -> str:
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_")
