#!/usr/bin/env python3
"""Checks a DSDL dataset on a Spark cluster: one task a part, and a report as that of one machine.

    spark-submit Integrations/spark/validate.py /shared/train.yaml --parts 256 --folder /shared/parts --output report.json
    spark-submit … --output report.json -- --media header --rule null-value=off      # options of dsdl validate

The package dsdl-cli is to be installed on the driver and on all workers, and all see the dataset and the folder of parts
by the same paths. Parts that are lost with a worker are checked again; a run that was cut short goes on when it is
started again. The exit code is that of `dsdl validate`.
"""

import sys
from typing import List

from dsdl_cli import Parts, cluster
from pyspark.sql import SparkSession


def check_all(parts: Parts, missing: List[int]) -> None:
    context = SparkSession.builder.appName("dsdl").getOrCreate().sparkContext
    context.parallelize(missing, len(missing)).map(parts.check).collect()


sys.exit(cluster.main(__doc__, check_all))
