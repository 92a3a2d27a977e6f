"""The generated datasets."""

import os
import shutil
import subprocess

from .measure import Failure, say


class Data:
    """Datasets below a folder, one for each shape, size and seed, made when they are asked for."""

    def __init__(self, folder, generator, seed):
        self.folder = os.path.abspath(folder)
        self.generator = generator
        self.seed = seed

    def dataset(self, shape, size):
        """The folder of a dataset with `size` bytes of samples."""
        folder = os.path.join(self.folder, f"{shape}-{size}-{self.seed}")
        stamp = os.path.join(folder, "complete")
        if os.path.exists(stamp) and os.path.getmtime(stamp) > os.path.getmtime(self.generator):
            return folder
        say(f"generating {shape} …")
        shutil.rmtree(folder, ignore_errors=True)
        result = subprocess.run(
            [self.generator, shape, folder, "--size", str(size), "--seed", str(self.seed)])
        if result.returncode != 0:
            raise Failure(f"cannot generate {shape}")
        open(stamp, "w").close()
        return folder

    def tree(self, folders):
        """A tree of so many folders with 1,000 empty files each that are called pictures."""
        root = os.path.join(self.folder, f"tree-{folders}")
        stamp = f"{root}.complete"
        if os.path.exists(stamp):
            return root
        say("making a tree …")
        shutil.rmtree(root, ignore_errors=True)
        for number in range(folders):
            folder = os.path.join(root, f"{number:05d}")
            os.makedirs(folder)
            for file in range(1000):
                os.close(os.open(os.path.join(folder, f"{number * 1000 + file:08d}.jpg"), os.O_CREAT | os.O_WRONLY))
        open(stamp, "w").close()
        return root

    def scratch(self, name):
        """A place for what a command makes, where nothing is."""
        path = os.path.join(self.folder, name)
        shutil.rmtree(path, ignore_errors=True)
        return path


def samples(folder):
    """The file or folder that has the samples."""
    for name in ["samples.json", "samples.jsonl", "samples"]:
        path = os.path.join(folder, name)
        if os.path.exists(path):
            return path
    return os.path.join(folder, "base.yaml")


def size_of(path):
    if os.path.isdir(path):
        return sum(entry.stat().st_size for entry in os.scandir(path))
    return os.path.getsize(path)
