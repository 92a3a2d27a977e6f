"""corvus.py SCHEMA FILE: validates the text, without Python objects for its values."""

import gc
import json
import sys

import corvus_json_schema_rs

gc.disable()
with open(sys.argv[1], "rb") as file:
    validator = corvus_json_schema_rs.compile(json.load(file))
with open(sys.argv[2], "rb") as file:
    sys.exit(0 if validator.is_valid_json(file.read()) else 1)
