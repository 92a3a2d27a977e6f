import os
import subprocess
from pathlib import Path
from typing import Callable, List

import pytest

import dsdl_cli


def whole(description: Path, *arguments: str) -> str:
    """The report of one run."""
    command = [str(dsdl_cli.program()), "validate", "--format", "json", *arguments, str(description)]
    return subprocess.run(command, capture_output=True, encoding="utf-8").stdout


FILES: List[List[str]] = [["a", "x"], ["b"] * 7 + ["y", "c"], [], ["z", "a", "w"]]


@pytest.mark.parametrize("count", [1, 2, 4, 9])
@pytest.mark.parametrize("maximum", [0, 1, 100])
def test_merged_report_is_that_of_one_run(letters: Callable[..., Path], count: int, maximum: int) -> None:
    description = letters(*FILES)
    parts = dsdl_cli.Parts.prepare(description, count, "parts", max_diagnostics=maximum)
    for index in reversed(parts.missing()):
        parts.check(index)
    report = parts.merge("merged.json")
    assert report.summary.checked == 14 and report.summary.invalid == 4
    assert Path("merged.json").read_text() == whole(description, "--max-diagnostics", str(maximum))
    assert sorted(os.listdir("parts"))[-1] == "run.json" and len(os.listdir("parts")) == count + 1


def test_what_is_lost_is_made_again_and_the_rest_is_kept(letters: Callable[..., Path]) -> None:
    description = letters(*FILES)
    parts = dsdl_cli.Parts.prepare(description, 3, "parts")
    for index in parts.missing():
        parts.check(index)
    kept = os.stat(parts.path(1)).st_mtime_ns
    os.unlink(parts.path(2))
    os.mkdir("parts/.part-killed")
    again = dsdl_cli.Parts.prepare(description, 3, "parts")
    assert again.missing() == [2]
    with pytest.raises(dsdl_cli.NotCheckedError, match="1 of 3 parts are missing, the first is 2"):
        again.merge("merged.json")
    assert not Path("merged.json").exists()
    for index in range(1, 4):
        again.check(index)
    assert os.stat(parts.path(1)).st_mtime_ns == kept
    again.merge("merged.json")
    assert Path("merged.json").read_text() == whole(description)
    assert not Path("parts/.part-killed").exists()


def test_parts_of_another_run_are_not_mixed(letters: Callable[..., Path]) -> None:
    description = letters(*FILES)
    dsdl_cli.Parts.prepare(description, 3, "parts")
    with pytest.raises(ValueError, match="another run: count differ"):
        dsdl_cli.Parts.prepare(description, 4, "parts")
    with pytest.raises(ValueError, match="arguments, max-diagnostics differ"):
        dsdl_cli.Parts.prepare(description, 3, "parts", arguments=["--rule", "null-value=off"], max_diagnostics=1)


def test_parts_about_older_samples_are_made_again(letters: Callable[..., Path]) -> None:
    description = letters(*FILES)
    parts = dsdl_cli.Parts.prepare(description, 2, "parts")
    for index in parts.missing():
        parts.check(index)
    os.utime("samples-1.json", (2**32, 2**32))
    assert dsdl_cli.Parts.prepare(description, 2, "parts").missing() == [1, 2]


def test_a_part_that_could_not_be_checked_leaves_no_report(letters: Callable[..., Path]) -> None:
    letters(*FILES)
    parts = dsdl_cli.Parts.prepare("missing.yaml", 2, "parts")
    with pytest.raises(dsdl_cli.NotCheckedError, match="missing.yaml"):
        parts.check(1)
    assert os.listdir("parts") == ["run.json"]
