"""`dsdl validate`."""

import os
from typing import List, Mapping, Optional, Sequence, Tuple, Union

from .program import PathLike, paths, run
from .report import Report


def validate(
    path: Union[PathLike, Sequence[PathLike]],
    *,
    library_path: Sequence[PathLike] = (),
    check_samples: bool = True,
    samples: Optional[str] = None,
    samples_file: Optional[PathLike] = None,
    shard: Optional[Tuple[int, int]] = None,
    media: Optional[str] = None,
    media_root: Optional[PathLike] = None,
    rules: Optional[Mapping[str, str]] = None,
    max_diagnostics: Optional[int] = None,
    config: Optional[PathLike] = None,
    baseline: Optional[PathLike] = None,
    jobs: Optional[int] = None,
    language: Optional[str] = None,
    arguments: Sequence[str] = (),
) -> Report:
    """Checks descriptions with everything they import and all of their samples.

    path: a description, a library, a folder in which to look for descriptions, a pattern; or several of these.
    library_path: folders to search for imports.
    check_samples: whether to look at more than the definitions.
    samples: only these samples, counted from 0: "0-999", "1000:", "7".
    samples_file: a file of samples instead of those that the description names.
    shard: only part i of n, from 1.
    media, media_root: how closely to look at the files that samples name ("off", "exists", "header", "decode"), and
        where they are.
    rules: severities, as in {"unknown-label": "warning", "null-value": "off"}.
    max_diagnostics: how many findings of each rule and file to list, 100 by default; 0 for all.
    config, baseline: the files of settings and of known findings.
    jobs: threads; all cores by default. The report is the same for every number.
    language: of messages, "en" or "zh"; English by default.
    arguments: more options of `dsdl validate`, as typed.

    Findings are in the report, whatever their severity. Raises NotCheckedError if a file is missing or cannot be
    read, so that not everything was checked, and UsageError if an argument makes no sense.
    """
    options: List[str] = []

    def add(name: str, value: object) -> None:
        if value is not None:
            options.extend((name, str(value)))

    for folder in library_path:
        add("--library-path", os.fspath(folder))
    if not check_samples:
        options.append("--no-samples")
    add("--samples", samples)
    add("--samples-file", samples_file)
    add("--shard", shard and f"{shard[0]}/{shard[1]}")
    add("--media", media)
    add("--media-root", media_root)
    for rule, level in (rules or {}).items():
        add("--rule", f"{rule}={level}")
    add("--max-diagnostics", max_diagnostics)
    add("--config", config)
    add("--baseline", baseline)
    add("--jobs", jobs)
    add("--language", language)
    outcome = run(["validate", "--format", "json", "--quiet", *options, *arguments, *paths(path)])
    return Report.from_text(outcome.output)
