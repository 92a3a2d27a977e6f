"""`dsdl-cli install-alias`: the command `dsdl`, where it belongs to nobody else."""

import argparse
import os
import shutil
import stat
import sys
import sysconfig
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import List, Optional

from .program import program

# By this line the script is known as ours.
MARK = "# An alias of dsdl-cli, made by 'dsdl-cli install-alias'."


def install_alias(arguments: List[str]) -> int:
    """Makes or removes the alias beside `dsdl-cli`, and says so. Returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="dsdl-cli install-alias",
        description="Offer the program as 'dsdl' as well, unless the Python SDK 'dsdl' has a command of that name.",
    )
    parser.add_argument("--remove", action="store_true", help="remove the alias")
    alias = Path(sysconfig.get_path("scripts")) / "dsdl"
    if parser.parse_args(arguments).remove:
        return _remove(alias)
    problem = _problem(alias)
    if problem:
        _complain(f"{problem}; the program stays available as dsdl-cli")
        return 1
    # A script, no link: an installer that writes a command 'dsdl' here one day must not write through it.
    content = f'#!/bin/sh\n{MARK}\nexec "{program()}" "$@"\n'
    try:
        alias.unlink(missing_ok=True)
        alias.write_text(content)
        alias.chmod(alias.stat().st_mode | stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH)
    except OSError as failure:
        _complain(f"{alias}: {failure.strerror}")
        return 2
    print(f"dsdl is {alias}")
    found = shutil.which("dsdl")
    if found is None or not os.path.samefile(found, alias):
        print(f"note: a shell finds {found or 'no dsdl'}: {alias.parent} is not first in PATH")
    return 0


def _remove(alias: Path) -> int:
    if not _is_ours(alias):
        _complain(f"there is no alias: {alias} {'is not ours' if alias.exists() else 'does not exist'}")
        return 1
    alias.unlink()
    print(f"{alias} was removed")
    return 0


def _problem(alias: Path) -> Optional[str]:
    """What keeps the name from being free."""
    try:
        sdk = distribution("dsdl")
    except PackageNotFoundError:
        pass
    else:
        return f"the Python SDK dsdl {sdk.version} is installed here and has the command dsdl"
    if os.path.lexists(alias) and not _is_ours(alias):
        return f"{alias} is there already"
    return None


def _complain(message: str) -> None:
    print(f"error: {message}", file=sys.stderr)


def _is_ours(alias: Path) -> bool:
    try:
        return MARK in alias.read_text(errors="replace")
    except OSError:
        return False
