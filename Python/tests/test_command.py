import os
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Iterator

import pytest

import dsdl_cli

SCRIPTS = Path(sysconfig.get_path("scripts"))


def command(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    variables = {**os.environ, **environment}
    return subprocess.run(
        [str(SCRIPTS / "dsdl-cli"), *arguments], env=variables, capture_output=True, encoding="utf-8"
    )


@pytest.fixture
def no_alias() -> Iterator[Path]:
    alias = SCRIPTS / "dsdl"
    assert not alias.exists()
    yield alias
    alias.unlink(missing_ok=True)


def test_the_program_is_in_the_package() -> None:
    assert dsdl_cli.program().is_file() and os.access(dsdl_cli.program(), os.X_OK)
    assert command("--version").stdout == dsdl_cli.__version__ + "\n"
    module = subprocess.run([sys.executable, "-m", "dsdl_cli", "--version"], capture_output=True, encoding="utf-8")
    assert module.stdout == dsdl_cli.__version__ + "\n"


def test_exit_codes(examples: Path) -> None:
    assert command("validate", str(examples / "paired-facade")).returncode == 0
    assert command("validate", str(examples / "broken-facade")).returncode == 1
    assert command("validate", "missing.yaml").returncode == 2
    assert command("vaildate").returncode == 64


def test_alias(no_alias: Path) -> None:
    made = command("install-alias", PATH=f"{SCRIPTS}:{os.environ['PATH']}")
    assert (made.returncode, made.stdout, made.stderr) == (0, f"dsdl is {no_alias}\n", "")
    run = subprocess.run([str(no_alias), "--version"], capture_output=True, encoding="utf-8")
    assert run.stdout == dsdl_cli.__version__ + "\n"
    assert command("install-alias").returncode == 0
    assert command("install-alias", "--remove").returncode == 0
    assert not no_alias.exists()
    assert command("install-alias", "--remove").returncode == 1


def test_alias_of_somebody_else_stays(no_alias: Path) -> None:
    no_alias.write_text("theirs")
    made = command("install-alias")
    assert made.returncode == 1 and "is there already" in made.stderr
    assert no_alias.read_text() == "theirs"
    assert command("install-alias", "--remove").returncode == 1
    assert no_alias.read_text() == "theirs"
