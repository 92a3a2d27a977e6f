#!/usr/bin/env python3
"""Checks a DSDL dataset on a Ray cluster: one task a part, and a report as that of one machine.

    python Integrations/ray/validate.py /shared/train.yaml --parts 256 --folder /shared/parts --output report.json
    python … --output report.json -- --media header --rule null-value=off      # options of dsdl validate

The cluster is that of RAY_ADDRESS, else this machine alone. The package dsdl-cli is to be installed on all nodes, and all
see the dataset and the folder of parts by the same paths. Parts that are lost with a node are checked again; a run that
was cut short goes on when it is started again. The exit code is that of `dsdl validate`.
"""

import sys
from typing import List

import ray
from dsdl_cli import Parts, cluster


def check_all(parts: Parts, missing: List[int]) -> None:
    ray.init()
    # A node that is lost takes its tasks with it: Ray starts them again on others.
    check = ray.remote(num_cpus=1, max_retries=5)(Parts.check)
    ray.get([check.remote(parts, index) for index in missing])


sys.exit(cluster.main(__doc__, check_all))
