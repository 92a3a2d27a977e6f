"""msgspec_peer.py SCHEMA FILE: decodes the file into types that are made from the schema."""

import gc
import json
import sys
from typing import Annotated, Literal

import msgspec


def type_of(schema, name="Root"):
    """The msgspec type that accepts what a schema of the benchmarks accepts."""
    if "enum" in schema:
        return Literal[tuple(schema["enum"])]
    if schema["type"] == "string":
        return str
    if schema["type"] == "number":
        return Annotated[float, msgspec.Meta(ge=schema["minimum"])] if "minimum" in schema else float
    if schema["type"] == "array":
        if "prefixItems" in schema:
            return tuple[tuple(type_of(item, name) for item in schema["prefixItems"])]
        return list[type_of(schema["items"], name)]
    fields = [(key, type_of(value, f"{name}_{key}")) for key, value in schema["properties"].items()]
    return msgspec.defstruct(name, fields, forbid_unknown_fields=True, gc=False)


gc.disable()
with open(sys.argv[1], "rb") as file:
    decoder = msgspec.json.Decoder(type_of(json.load(file)))
with open(sys.argv[2], "rb") as file:
    try:
        decoder.decode(file.read())
    except msgspec.ValidationError:
        sys.exit(1)
