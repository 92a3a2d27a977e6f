import json
from pathlib import Path
from typing import Callable, List

import pytest

EXAMPLES = Path(__file__).resolve().parents[2] / "Examples"
DESCRIPTION = """\
$dsdl-version: "0.5.3"
meta: {Dataset Name: letters}
defs:
    Letters: {$def: class_domain, classes: [a, b, c]}
data:
    sample-type: Label[dom=Letters]
    sample-path: [%s]
"""


@pytest.fixture
def examples() -> Path:
    return EXAMPLES


@pytest.fixture
def letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Makes a dataset of labels, one samples file for each list, and goes to its folder."""

    def make(*files: List[str]) -> Path:
        names = [f"samples-{index}.json" for index in range(len(files))]
        for name, samples in zip(names, files):
            (tmp_path / name).write_text(json.dumps({"samples": samples}))
        (tmp_path / "train.yaml").write_text(DESCRIPTION % ", ".join(names))
        monkeypatch.chdir(tmp_path)
        return Path("train.yaml")

    return make
