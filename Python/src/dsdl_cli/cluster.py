"""The command line of scripts that check parts on a cluster."""

import argparse
import sys
from typing import Callable, List, Tuple

from .parts import Parts


def split_arguments() -> Tuple[List[str], List[str]]:
    """The arguments of the script, and behind `--` more options of `dsdl validate`."""
    arguments = sys.argv[1:]
    end = arguments.index("--") if "--" in arguments else len(arguments)
    return arguments[:end], arguments[end + 1 :]


def main(documentation: str, check_all: Callable[[Parts, List[int]], None]) -> int:
    """Reads the arguments, lets `check_all` check the parts that are missing, joins all, and returns the exit code.

    documentation: what `--help` says.
    """
    parser = argparse.ArgumentParser(
        description=documentation, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("description", help="the description of the dataset")
    parser.add_argument("--parts", type=int, default=64, help="a few for each core of the cluster (default: 64)")
    parser.add_argument("--folder", required=True, help="where the reports of the parts are kept")
    parser.add_argument("--output", required=True, help="the report")
    parser.add_argument("--max-diagnostics", type=int, default=100, help="as of dsdl validate (default: 100)")
    own, passed = split_arguments()
    options = parser.parse_args(own)
    try:
        parts = Parts.prepare(
            options.description,
            options.parts,
            options.folder,
            # The cores belong to the tasks of the cluster.
            arguments=["--jobs", "1", *passed],
            max_diagnostics=options.max_diagnostics,
        )
        missing = parts.missing()
        if missing:
            check_all(parts, missing)
        report = parts.merge(options.output)
    # Whatever a cluster fails with: it is no finding in the dataset.
    except Exception as problem:
        print(f"error: {problem}", file=sys.stderr)
        return 2
    summary = report.summary
    print(f"{summary.errors} errors, {summary.warnings} warnings, {summary.checked} samples checked")
    return 0 if report.valid else 1
