from pathlib import Path

import pytest

import dsdl_cli

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def test_pictures_become_a_dataset(tmp_path: Path) -> None:
    source = tmp_path / "pictures"
    source.mkdir()
    for name in ("a.png", "b.png"):
        (source / name).write_bytes(SIGNATURE)
    output = tmp_path / "dataset"
    said = dsdl_cli.create("images", source, output=output, name="Faces", subset="train", meta={"HomePage": "https://x.org"})
    assert "2 samples" in said
    report = dsdl_cli.validate(output / "set-train/train.yaml")
    assert report.valid and report.summary.checked == 2
    assert "https://x.org" in (output / "set-train/train.yaml").read_text()
    with pytest.raises(dsdl_cli.DSDLError):
        dsdl_cli.create("images", source, output=output, name="Faces", subset="train")


def test_what_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(dsdl_cli.DSDLError):
        dsdl_cli.create("images", tmp_path / "missing", output=tmp_path / "dataset")
    with pytest.raises(dsdl_cli.UsageError):
        dsdl_cli.create("no-such-layout", tmp_path, output=tmp_path / "dataset")
    assert not (tmp_path / "dataset").exists()
