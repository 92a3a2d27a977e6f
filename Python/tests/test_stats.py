from pathlib import Path

import pytest

import dsdl_cli


def test_classes_are_counted(examples: Path) -> None:
    statistics = dsdl_cli.stats(examples / "paired-facade/set-base/base.yaml")
    assert statistics["samples"] == 7
    assert set(statistics["classes"]["FacadeStyleDom"]) == {"photo", "mask"}
    assert sum(statistics["classes"]["FacadeStyleDom"].values()) == 14


def test_missing_file() -> None:
    with pytest.raises(dsdl_cli.NotCheckedError):
        dsdl_cli.stats("missing.yaml")


def test_media_are_summed_up(examples: Path) -> None:
    description = examples / "paired-facade/set-base/base.yaml"
    assert dsdl_cli.validate(description).summary.media is None
    media = dsdl_cli.validate(description, media="exists").summary.media
    assert media is not None and media.depth == "exists" and media.files == 14
