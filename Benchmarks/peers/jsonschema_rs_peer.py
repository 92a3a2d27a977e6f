"""jsonschema_rs_peer.py SCHEMA FILE: reads the file with `json`, the validator taking nothing else."""

import gc
import json
import sys

import jsonschema_rs

gc.disable()
with open(sys.argv[1], "rb") as file:
    validator = jsonschema_rs.validator_for(json.load(file))
with open(sys.argv[2], "rb") as file:
    sys.exit(0 if validator.is_valid(json.loads(file.read())) else 1)
