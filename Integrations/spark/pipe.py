#!/usr/bin/env python3
"""Checks samples that are no files for dsdl: those of a Spark job, one JSON text a row.

    spark-submit Integrations/spark/pipe.py /shared/train.yaml /shared/samples/*.jsonl.gz --output /shared/findings
    spark-submit … --output /shared/findings -- --max-diagnostics 0      # options of dsdl validate

Every partition goes through a pipe to `dsdl validate`. The rows are counted before, so that the numbers of samples are
those of the whole, in the order of the partitions. What comes out are findings as JSON Lines, with the numbers of their
samples; lines and offsets are those within the partition. In a job of your own, give your RDD of texts to `findings`.
"""

import argparse
import itertools
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import Dict, Iterable, List

from dsdl_cli import NotCheckedError, cluster, program
from pyspark import RDD
from pyspark.sql import SparkSession


def findings(samples: "RDD[str]", description: str, arguments: List[str]) -> "RDD[str]":
    """The findings in samples, one JSON text each, and for each partition its summary."""
    samples = samples.filter(lambda text: not text.isspace() and text != "")
    counts = samples.mapPartitions(lambda rows: [sum(1 for _ in rows)]).collect()
    firsts = [0, *itertools.accumulate(counts)]

    def check(index: int, rows: Iterable[str]) -> Iterable[str]:
        if counts[index] == 0:
            return
        command = [str(program()), "validate", description, "--samples-file", "-", "--format", "jsonl"]
        command += ["--first-sample", str(firsts[index]), "--fail-on", "never", "--quiet", "--jobs", "1", *arguments]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8") as process:
            # Rows are written and findings read at once: neither side is to wait for the other for ever.
            with ThreadPoolExecutor(1) as pool:
                writing = pool.submit(_write, process, rows)
                assert process.stdout is not None
                for line in process.stdout:
                    yield line.rstrip("\n")
                writing.result()
        if process.returncode != 0:
            raise NotCheckedError(f"dsdl ended with {process.returncode}")

    return samples.mapPartitionsWithIndex(check)


def _write(process: "subprocess.Popen[str]", rows: Iterable[str]) -> None:
    assert process.stdin is not None
    with process.stdin:
        for row in rows:
            process.stdin.write(row + "\n")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("description")
    parser.add_argument("samples", nargs="+", help="files of JSON Lines, in the order of their samples")
    parser.add_argument("--output", required=True, help="a folder for the findings")
    own, passed = cluster.split_arguments()
    options = parser.parse_args(own)
    session = SparkSession.builder.appName("dsdl").getOrCreate()
    context = session.sparkContext
    # Of one path for all of them, Spark would choose the order.
    rows = context.union([context.textFile(path) for path in options.samples])
    findings(rows, os.path.abspath(options.description), passed).saveAsTextFile(options.output)
    total: Dict[str, int] = {"errors": 0, "warnings": 0, "checked": 0}
    lines = context.textFile(options.output)
    for line in lines.filter(lambda line: line.startswith('{"summary"')).collect():
        summary = json.loads(line)["summary"]
        total["errors"] += summary["errors"]
        total["warnings"] += summary["warnings"]
        total["checked"] += summary["samples"]["checked"]
    print(f"{total['errors']} errors, {total['warnings']} warnings, {total['checked']} samples checked")
    return 0 if total["errors"] == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
