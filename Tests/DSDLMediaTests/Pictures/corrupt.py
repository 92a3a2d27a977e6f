"""Writes pictures whose headers are sound and whose pixels are not, and label maps; prints the rule for each name."""

import json
import os
import random
import struct
import sys

from PIL import Image

folder = sys.argv[1]
random.seed(1)
rules = {}


def noise(mode="RGB", size=(60, 50)):
    return Image.frombytes(mode, size, random.randbytes(size[0] * size[1] * len(mode)))


def spoil(name, change, **options):
    path = os.path.join(folder, name)
    noise().save(path, **options)
    with open(path, "rb") as file:
        data = bytearray(file.read())
    with open(path, "wb") as file:
        file.write(change(data))
    rules[name] = "media-corrupt"


def flip(data):
    data[len(data) // 2] ^= 0x55
    return data


def end_early(data):
    return data[: len(data) // 2] + b"\xff\xd9"


def shorten(data):
    kept = data[: len(data) // 2 // 2 * 2]
    kept[4:8] = struct.pack("<I", len(kept) - 8)
    kept[16:20] = struct.pack("<I", len(kept) - 20)
    return kept


for number in range(5):
    spoil(f"{number}.png", flip)
    spoil(f"{number}.jpg", end_early)
    spoil(f"{number}-progressive.jpg", end_early, progressive=True)
    spoil(f"{number}.webp", shorten)


def label_map(name, values, mode="L", rule=None):
    picture = Image.new(mode, (4, 4))
    if mode == "P":
        picture.putpalette([value for value in range(256) for _ in range(3)])
    picture.putdata([(value,) * 3 if mode == "RGB" else value for value in (values * 16)[:16]])
    picture.save(os.path.join(folder, name))
    rules[name] = rule


label_map("map-sound.png", [0, 1, 2, 3, 255])
label_map("map-palette.png", [0, 1, 2, 3], "P")
label_map("map-wrong.png", [0, 1, 4], rule="label-map-value")
label_map("map-palette-wrong.png", [0, 9], "P", "label-map-value")
label_map("map-colours.png", [0, 1, 4], "RGB", "label-map-value")
label_map("map-deep.png", [0, 1, 65535], "I;16")
label_map("map-deep-wrong.png", [0, 700], "I;16", "label-map-value")
json.dump(rules, sys.stdout)
