"""`dsdl create`."""

import os
from typing import List, Mapping, Optional, Sequence, Union

from .program import DSDLError, PathLike, paths, run


def create(
    layout: str,
    source: Union[PathLike, Sequence[PathLike]],
    *,
    output: PathLike,
    name: Optional[str] = None,
    subset: Optional[str] = None,
    domains: Sequence[str] = (),
    meta: Optional[Mapping[str, str]] = None,
    arguments: Sequence[str] = (),
) -> str:
    """Makes a dataset of what is there, as folders of pictures or annotations of another format.

    layout: how it is arranged: "images", "pairs", "coco", …; `dsdl-cli create` lists them.
    source: the folder or file, or several.
    output: the folder of the dataset. What is there is not overwritten, unless arguments have "--force".
    name, subset, domains: the names of the dataset, of its part, and of its style domains.
    meta: more for the section `meta`, as in {"HomePage": "https://…"}.
    arguments: more options of `dsdl create`, as typed.

    Returns what the program says of it. Raises DSDLError with the findings if the dataset was not made because of them,
    and otherwise as `validate` does.
    """
    options: List[str] = ["--output", os.fspath(output)]
    if name is not None:
        options += ["--name", name]
    if subset is not None:
        options += ["--subset", subset]
    if domains:
        options += ["--domains", ",".join(domains)]
    for key, value in (meta or {}).items():
        options += ["--meta", f"{key}={value}"]
    outcome = run(["create", layout, *options, *arguments, *paths(source)])
    text = outcome.output + outcome.messages
    if outcome.code != 0:
        raise DSDLError(text)
    return text
