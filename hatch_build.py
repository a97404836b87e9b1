"""The build hook: what is built from floor and web carries a built client and compiled words."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).parent))  # a build front end does not

from tools import catalogue, client, node


class BuildHook(BuildHookInterface[Any]):
    """Called for every wheel, sdist and editable install: idempotent."""

    def dependencies(self) -> list[str]:
        ready = client.built(client.fingerprint()) or node.on_path()
        return [] if ready else [node.WHEEL]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        client.build()
        catalogue.build()
        if self.target_name == "wheel" and version == "standard":
            build_data["force_include"]["templates"] = "web/templates"
