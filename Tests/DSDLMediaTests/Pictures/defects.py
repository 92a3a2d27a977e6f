"""Writes a dataset with 200 defects in its pictures, at random places, among as many sound ones.

Prints, as JSON, each defect as [sample, pointer, rule].
"""

import json
import os
import random
import sys

from PIL import Image

folder = sys.argv[1]
random.seed(int(sys.argv[2]))
images = os.path.join(folder, "images")
os.makedirs(images)

FORMATS = [("jpg", {}), ("jpg", {"progressive": True}), ("png", {}), ("webp", {}), ("gif", {}), ("bmp", {}), ("tif", {})]
defects = []
samples = []


def picture(size, mode="RGB"):
    return Image.frombytes(mode, size, random.randbytes(size[0] * size[1] * len(mode)))


class Sample:
    """A sound sample with all that can be spoilt."""

    def __init__(self):
        self.number = len(samples)
        self.size = (random.randrange(40, 90), random.randrange(40, 90))
        suffix, options = random.choice(FORMATS)
        self.name = f"{self.number:04}.{suffix}"
        picture(self.size).save(self.path(), **options)
        width, height = self.size
        self.value = {
            "image": f"images/{self.name}",
            "boxes": [[0, 0, width, height], [3, 4, 5.5, 6]],
            "areas": [[[[0, 0], [width, 0], [width, height]]]],
            "points": [[[1, 1, 2], [-1, -1, 0]]],
        }
        if random.random() < 0.3:
            self.value["shape"] = [height, width]
        samples.append(self)

    def path(self):
        return os.path.join(images, self.name)

    def found(self, rule, pointer="/image"):
        defects.append([self.number, f"/samples/{self.number}{pointer}", rule])


def write(sample, data):
    with open(sample.path(), "wb") as file:
        file.write(data)


def missing(sample):
    os.remove(sample.path())
    sample.found("media-not-found")


def empty(sample):
    write(sample, b"")
    sample.found("media-empty")


def other_content(sample):
    write(sample, random.choice([b"<!DOCTYPE html><title>404</title>", b'{"error": 1}', b"%PDF-1.7\n", bytes(900)]))
    sample.found("media-not-an-image")


def cut(sample):
    with open(sample.path(), "rb") as file:
        data = file.read()
    # The last byte of a GIF, and what fills up the last row of a BMP, nobody needs.
    least = {"gif": 2, "bmp": 4}.get(sample.name[5:], 1)
    write(sample, data[: random.choice([int(len(data) * random.uniform(0.3, 0.95)), -random.randrange(least, 9)])])
    sample.found("media-truncated")


def suffix(sample):
    wrong = random.choice([name for name in ("jpg", "png", "webp") if not sample.name.endswith(name)])
    name = f"{sample.number:04}.{wrong}"
    os.rename(sample.path(), os.path.join(images, name))
    sample.name = name
    sample.value["image"] = f"images/{name}"
    sample.found("media-suffix")


def case(sample):
    sample.value["image"] = f"images/{sample.name.upper()}"
    sample.found("media-name-case")


def shape(sample):
    width, height = sample.size
    sample.value["shape"] = random.choice([[height + 7, width], [height, width - 9]])
    sample.found("image-shape-mismatch", "/shape")


def box(sample):
    width, height = sample.size
    sample.value["boxes"].append(random.choice([[-2, 0, 5, 5], [0, -2.5, 5, 5], [width - 3, 0, 5, 5], [0, height, 5, 1]]))
    sample.found("box-outside-image", "/boxes/2")


def polygon(sample):
    width, height = sample.size
    sample.value["areas"].append([[[1, 1], [5, 1], [5, 5]], [[1, 1], [width + 2, 1], [5, 5]]])
    sample.found("polygon-outside-image", "/areas/1/1/1")


def point(sample):
    width, height = sample.size
    sample.value["points"].append([[1, height + 1.5, 1], [2, 2, 1]])
    sample.found("keypoint-outside-image", "/points/1/0")


def twin(sample):
    first = Sample()
    second = Sample()
    with open(first.path(), "rb") as file:
        data = file.read()
    os.remove(second.path())
    second.name = f"{second.number:04}.{first.name[5:]}"
    second.value = dict(first.value, image=f"images/{second.name}")
    write(second, data)
    second.found("duplicate-media")


def map_size(sample):
    width, height = sample.size
    name = f"{sample.number:04}-map.png"
    picture((width, height + 1), "L").save(os.path.join(images, name))
    sample.value["map"] = f"images/{name}"
    sample.found("label-map-size", "/map")


def pair(sample):
    width, height = sample.size
    name = f"{sample.number:04}-pair.png"
    picture((width + 2, height)).save(os.path.join(images, name))
    sample.value["pair"] = {"image": f"images/{name}"}
    sample.found("pair-size-mismatch", "/pair/image")


KINDS = [missing, empty, other_content, cut, suffix, case, shape, box, polygon, point, twin, map_size, pair]
while len(defects) < 200:
    sample = Sample()
    if random.random() < 0.5:
        random.choice(KINDS)(sample)

with open(os.path.join(folder, "samples.json"), "w") as file:
    json.dump({"samples": [sample.value for sample in samples]}, file)
with open(os.path.join(folder, "base.yaml"), "w") as file:
    file.write(
        """$dsdl-version: "0.5.3"
meta: {}
defs:
    Pet: {$def: class_domain, classes: [cat, dog]}
    Points: {$def: class_domain, classes: [nose, tail], skeleton: [[1, 2]]}
    Other: {$def: struct, $fields: {image: Image}}
    Sample:
        $def: struct
        $fields:
            image: Image
            shape: ImageShape
            boxes: List[BBox]
            areas: List[Polygon]
            points: List[Keypoint[dom=Points]]
            map: LabelMap[dom=Pet]
            pair: Other
        $optional: [shape, map, pair]
data:
    sample-type: Sample
    sample-path: samples.json
"""
    )
json.dump(defects, sys.stdout)
