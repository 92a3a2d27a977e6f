"""Check datasets in DSDL, the Data Set Description Language, with the program `dsdl`.

    import dsdl_cli

    report = dsdl_cli.validate("datasets/facade/set-base/base.yaml")
    for diagnostic in report.diagnostics:
        print(diagnostic)

The program is in the package; nothing else is needed.
"""

from importlib.metadata import version as _version

from .creation import create
from .parts import Parts
from .program import DSDLError, NotCheckedError, UsageError, program
from .report import Diagnostic, Fix, Input, Media, Note, Position, Report, Shard, Statistic, Summary, Unreadable
from .statistics import stats
from .validation import validate

__all__ = [
    "DSDLError",
    "Diagnostic",
    "Fix",
    "Input",
    "Media",
    "NotCheckedError",
    "Note",
    "Parts",
    "Position",
    "Report",
    "Shard",
    "Statistic",
    "Summary",
    "Unreadable",
    "UsageError",
    "create",
    "program",
    "stats",
    "validate",
]

__version__ = _version("dsdl-cli")
