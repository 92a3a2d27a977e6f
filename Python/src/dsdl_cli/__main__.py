"""The command `dsdl-cli`: the program, and `dsdl-cli install-alias`."""

import os
import sys
from typing import NoReturn

from .alias import install_alias
from .program import program


def main() -> NoReturn:
    arguments = sys.argv[1:]
    if arguments[:1] == ["install-alias"]:
        sys.exit(install_alias(arguments[1:]))
    path = os.fspath(program())
    try:
        os.execv(path, ["dsdl", *arguments])
    except OSError as problem:
        sys.exit(f"error: {path}: {problem.strerror}")


if __name__ == "__main__":
    main()
