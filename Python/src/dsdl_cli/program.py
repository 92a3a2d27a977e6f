"""The program that does the work, and how it ends."""

import os
import subprocess
from pathlib import Path
from typing import List, NamedTuple, Optional, Sequence, Union

PathLike = Union[str, "os.PathLike[str]"]


class DSDLError(Exception):
    """The program did not do what was asked for. The text is what it said."""


class UsageError(DSDLError):
    """It was asked for something that it does not understand (exit code 64)."""


class NotCheckedError(DSDLError):
    """Something could not be read, checked or written (exit code 2)."""


class Outcome(NamedTuple):
    """What the program printed, and its exit code: 0, or 1 if there are findings."""

    code: int
    output: str
    messages: str


def program() -> Path:
    """The path of the program `dsdl`. `DSDL_PROGRAM` in the environment names another one."""
    return Path(os.environ.get("DSDL_PROGRAM") or Path(__file__).with_name("bin") / "dsdl")


def run(arguments: Sequence[str], *, cwd: Optional[PathLike] = None) -> Outcome:
    """Runs the program and waits for its end. Raises a `DSDLError` unless its exit code is 0 or 1.

    If it wrote something before it failed, that is in the attribute `output` of the error.
    """
    done = subprocess.run(
        [os.fspath(program()), *arguments],
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="surrogateescape",
    )
    if done.returncode in (0, 1):
        return Outcome(done.returncode, done.stdout, done.stderr)
    message = done.stderr.strip() or f"dsdl ended with {done.returncode}"
    kind = {2: NotCheckedError, 64: UsageError}.get(done.returncode, DSDLError)
    raise kind(message)


def paths(values: Union[PathLike, Sequence[PathLike]]) -> List[str]:
    """One path or several, as arguments. What begins with a hyphen is no option."""
    several = [values] if isinstance(values, (str, os.PathLike)) else values
    return ["--", *(os.fspath(value) for value in several)]
