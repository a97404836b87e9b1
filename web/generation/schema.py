"""The wire protocol as JSON Schema: what docs/protocol.schema.json holds."""

import json
from typing import Any

import msgspec

from floor.messages import VERSION
from web.generation import vocabulary

REF = "#/$defs/{name}"

PATH = {
    "type": "array",
    "items": {"anyOf": [{"type": "string"}, {"type": "integer", "minimum": 0}]},
}
COUNT = {"type": "integer", "minimum": 0}


def write() -> str:
    names = list(vocabulary.UNIONS)
    roots = [*vocabulary.ROOTS, *vocabulary.UNIONS.values()]
    schemas, defs = msgspec.json.schema_components(roots, ref_template=REF)
    defs |= dict(zip(names, schemas[len(vocabulary.ROOTS) :], strict=True))
    _fill(defs)
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Phoning Floor, wire protocol {VERSION}",
        "description": "A frame is either Inbound (a screen sends it) or Outbound (a server does).",
        "anyOf": [{"$ref": REF.format(name=name)} for name in ("Inbound", "Outbound")],
        "$defs": dict(sorted(defs.items())),
    }
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


def _fill(defs: dict[str, Any]) -> None:
    """What Python leaves open because it encodes it once for all."""
    states = [{"$ref": REF.format(name=state.__name__)} for state in vocabulary.STATES.values()]
    defs["Snapshot"]["properties"]["state"] = {"anyOf": states}
    defs["Delta"]["properties"]["ops"] = {"type": "array", "items": {"$ref": REF.format(name="Op")}}
    defs["Op"] = {
        "description": "One step of a patch: set, delete a key, splice a string or an array.",
        "anyOf": [
            _op("=", PATH, {}),
            _op("-", PATH),
            _op("~", PATH, COUNT, COUNT, {"anyOf": [{"type": "string"}, {"type": "array"}]}),
        ],
    }


def _op(verb: str, *parts: dict[str, Any]) -> dict[str, Any]:
    items = [{"const": verb}, *parts]
    return {"type": "array", "prefixItems": items, "minItems": len(items), "maxItems": len(items)}
