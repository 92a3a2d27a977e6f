"""`dsdl stats`."""

import json
from typing import Any, Dict, Sequence, Union

from .program import PathLike, paths, run


def stats(path: Union[PathLike, Sequence[PathLike]], *, arguments: Sequence[str] = ()) -> Dict[str, Any]:
    """Counts what is in a dataset: samples, classes, boxes, sizes.

    path: a description, or several.
    arguments: more options of `dsdl stats`, as typed.

    Returns the statistics as the program writes them in JSON. Raises as `validate` does.
    """
    statistics: Dict[str, Any] = json.loads(run(["stats", "--format", "json", *arguments, *paths(path)]).output)
    return statistics
