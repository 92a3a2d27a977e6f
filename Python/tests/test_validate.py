import json
from pathlib import Path
from typing import Callable

import pytest

import dsdl_cli


def test_sound(examples: Path) -> None:
    report = dsdl_cli.validate(examples / "paired-facade/set-base/base.yaml")
    assert report.valid and report.complete
    assert report.summary == dsdl_cli.Summary(errors=0, warnings=0, checked=7, invalid=0, by_rule={})
    assert report.diagnostics == () and report.by_file == {}
    assert report.version == dsdl_cli.__version__


def test_broken(examples: Path) -> None:
    report = dsdl_cli.validate(examples / "broken-facade/set-base/base.yaml")
    assert not report.valid and report.complete
    assert (report.summary.errors, report.summary.checked, report.summary.invalid) == (5, 7, 5)
    first = report.diagnostics[0]
    assert (first.rule, first.severity, first.sample) == ("unknown-label", "error", 1)
    assert first.path == "/samples/1/image_a/domain"
    assert first.start == dsdl_cli.Position(line=16, column=27, offset=388)
    assert first.hints == ("did you mean 'photo'?",)
    assert first.notes[0].start is not None and first.notes[0].start.line == 3
    assert first.fix == dsdl_cli.Fix(388, 394, '"photo"', "unsafe")
    assert str(first).endswith(":16:27: error: 'phto' is not a class of 'FacadeStyleDom' [unknown-label]")
    assert list(report.by_file) == [first.file] and len(report.errors) == 5


def test_report_is_that_of_the_program(examples: Path) -> None:
    broken = examples / "broken-facade/set-base/base.yaml"
    report = dsdl_cli.validate(broken)
    assert dsdl_cli.Report.from_text(json.dumps(report.json)) == report


def test_options(letters: Callable[..., Path]) -> None:
    description = letters(["a", "x", "y"], ["z"])
    assert dsdl_cli.validate(description).summary.by_rule == {"unknown-label": 3}
    assert dsdl_cli.validate(description, rules={"unknown-label": "warning"}).valid
    assert dsdl_cli.validate(description, check_samples=False).summary.checked == 0
    assert dsdl_cli.validate(description, samples="3").diagnostics[0].sample == 3
    few = dsdl_cli.validate(description, max_diagnostics=1, jobs=1)
    assert len(few.diagnostics) == 2 and few.omitted == {"unknown-label": 1}
    part = dsdl_cli.validate(description, shard=(2, 2))
    assert part.shard == dsdl_cli.Shard(2, 2) and part.summary.checked == 1
    counted = dsdl_cli.validate(description, arguments=["--statistics"]).statistics
    assert [(entry.count, entry.path) for entry in counted] == [(2, "/samples/*"), (1, "/samples/*")]


def test_several(examples: Path) -> None:
    report = dsdl_cli.validate([examples / "paired-facade", examples / "broken-facade"])
    assert [input.summary and input.summary.errors for input in report.inputs] == [0, 5]
    assert {diagnostic.input for diagnostic in report.diagnostics} == {1}


def test_names_that_look_like_options(letters: Callable[..., Path]) -> None:
    letters(["a"]).rename("-q.yaml")
    assert dsdl_cli.validate("-q.yaml").valid


def test_missing_file() -> None:
    with pytest.raises(dsdl_cli.NotCheckedError, match="missing.yaml does not exist"):
        dsdl_cli.validate("missing.yaml")


def test_wrong_usage(letters: Callable[..., Path]) -> None:
    with pytest.raises(dsdl_cli.UsageError, match="there is no rule 'unknwon-label'; did you mean 'unknown-label'"):
        dsdl_cli.validate(letters(["a"]), rules={"unknwon-label": "off"})


@pytest.mark.parametrize("text", ["{}", "[]", '{"version": 2}', '{"version": 1, "valid": true}', "no JSON"])
def test_what_is_no_report(text: str) -> None:
    with pytest.raises(ValueError):
        dsdl_cli.Report.from_text(text)
