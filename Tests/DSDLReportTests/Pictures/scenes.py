#!/usr/bin/env python3
"""Draws landscapes with Pillow and writes a dataset of what is in them, with some mistakes.

    scenes.py FOLDER [COUNT]
"""

import colorsys
import json
import math
import os
import random
import sys

from PIL import Image, ImageDraw, ImageFilter

WIDTH, HEIGHT = 640, 420
CLASSES = ["house", "tree", "car", "balloon", "boat"]

DESCRIPTION = """$dsdl-version: "0.5.3"

meta:
    name: Landscapes

defs:
    ThingDom:
        $def: class_domain
        classes: [house, tree, car, balloon, boat]

    Thing:
        $def: struct
        $params: [cdom]
        $fields:
            label: Label[dom=$cdom]
            bbox: BBox
            outline: Polygon
        $optional: [outline]

    Landscape:
        $def: struct
        $params: [cdom]
        $fields:
            image: Image
            daytime: Str
            things: List[Thing[cdom=$cdom]]

data:
    sample-type: Landscape[cdom=ThingDom]
    sample-path: samples.json
"""


def color(hue, saturation, value):
    return tuple(round(255 * part) for part in colorsys.hsv_to_rgb(hue % 1, saturation, value))


def gradient(image, top, bottom, first, last):
    draw = ImageDraw.Draw(image)
    for y in range(first, last):
        share = (y - first) / max(1, last - first)
        draw.line([(0, y), (WIDTH, y)], tuple(round(a + (b - a) * share) for a, b in zip(top, bottom)))


def hills(image, generator, level, tint):
    draw = ImageDraw.Draw(image)
    phase, waves = generator.random() * 6, generator.uniform(1.2, 2.6)
    points = [(x, level + 26 * math.sin(phase + waves * x / 100) + 12 * math.sin(3 * phase + x / 31)) for x in range(0, WIDTH + 8, 8)]
    draw.polygon(points + [(WIDTH, HEIGHT), (0, HEIGHT)], fill=tint)


def house(draw, generator, x, y, size):
    wall = color(generator.uniform(0.02, 0.14), 0.25, 0.92)
    height = size * 0.75
    draw.rectangle([x, y - height, x + size, y], fill=wall)
    roof = [(x - size * 0.08, y - height), (x + size / 2, y - height * 1.65), (x + size * 1.08, y - height)]
    draw.polygon(roof, fill=color(generator.uniform(-0.03, 0.05), 0.7, 0.62))
    for place in (0.14, 0.62):
        draw.rectangle([x + size * place, y - height * 0.7, x + size * (place + 0.24), y - height * 0.38], fill=(255, 236, 160))
    draw.rectangle([x + size * 0.42, y - height * 0.5, x + size * 0.58, y], fill=(96, 64, 48))
    return [x - size * 0.08, y - height * 1.65, size * 1.16, height * 1.65], [
        (x, y), (x, y - height), roof[0], roof[1], roof[2], (x + size, y - height), (x + size, y)]


def tree(draw, generator, x, y, size):
    draw.rectangle([x - size * 0.06, y - size * 0.4, x + size * 0.06, y], fill=(98, 70, 48))
    green = generator.uniform(0.25, 0.38)
    outline = []
    for step in range(24):
        angle = 2 * math.pi * step / 24
        radius = size * (0.36 + 0.05 * math.sin(5 * angle + x))
        outline.append((x + radius * math.cos(angle), y - size * 0.66 + radius * 0.95 * math.sin(angle)))
    draw.polygon(outline, fill=color(green, 0.62, 0.48))
    draw.ellipse([x - size * 0.22, y - size * 0.95, x + size * 0.1, y - size * 0.62], fill=color(green, 0.55, 0.6))
    left, right = min(p[0] for p in outline), max(p[0] for p in outline)
    top = min(p[1] for p in outline)
    return [left, top, right - left, y - top], outline


def car(draw, generator, x, y, size):
    paint = color(generator.random(), 0.75, 0.78)
    body = [(x, y - size * 0.08), (x, y - size * 0.24), (x + size * 0.2, y - size * 0.27), (x + size * 0.32, y - size * 0.42),
            (x + size * 0.68, y - size * 0.42), (x + size * 0.82, y - size * 0.26), (x + size, y - size * 0.22), (x + size, y - size * 0.08)]
    draw.polygon(body, fill=paint)
    draw.polygon([(x + size * 0.26, y - size * 0.27), (x + size * 0.35, y - size * 0.38), (x + size * 0.65, y - size * 0.38), (x + size * 0.75, y - size * 0.27)], fill=(190, 220, 240))
    for wheel in (0.2, 0.78):
        draw.ellipse([x + size * (wheel - 0.1), y - size * 0.18, x + size * (wheel + 0.1), y + size * 0.02], fill=(30, 30, 34))
        draw.ellipse([x + size * (wheel - 0.04), y - size * 0.12, x + size * (wheel + 0.04), y - size * 0.04], fill=(190, 190, 196))
    return [x, y - size * 0.42, size, size * 0.44], body


def balloon(draw, generator, x, y, size):
    hue = generator.random()
    for part in range(6):
        share = part / 6
        inner = size * 0.5 * (1 - share)
        draw.ellipse([x - inner, y - size * 0.5, x + inner, y + size * 0.6], fill=color(hue + (0.08 if part % 2 else 0), 0.62, 0.93))
    draw.line([(x - size * 0.2, y + size * 0.5), (x - size * 0.08, y + size * 0.86)], fill=(80, 60, 50))
    draw.line([(x + size * 0.2, y + size * 0.5), (x + size * 0.08, y + size * 0.86)], fill=(80, 60, 50))
    draw.rectangle([x - size * 0.1, y + size * 0.84, x + size * 0.1, y + size], fill=(128, 84, 48))
    return [x - size * 0.5, y - size * 0.5, size, size * 1.5], None


def landscape(generator):
    image = Image.new("RGB", (WIDTH, HEIGHT))
    hour = generator.choice(["morning", "noon", "evening"])
    skies = {"morning": ((150, 190, 235), (250, 225, 205)), "noon": ((92, 160, 226), (205, 230, 246)), "evening": ((70, 66, 128), (248, 164, 112))}
    gradient(image, *skies[hour], 0, 260)
    draw = ImageDraw.Draw(image)
    sun = generator.randint(80, 560), generator.randint(40, 120)
    draw.ellipse([sun[0] - 24, sun[1] - 24, sun[0] + 24, sun[1] + 24], fill=(255, 240, 190))
    dim = {"morning": 0.8, "noon": 0.95, "evening": 0.62}[hour]
    hills(image, generator, 210, color(0.56, 0.25, 0.72 * dim))
    hills(image, generator, 248, color(0.38, 0.35, 0.62 * dim))
    hills(image, generator, 292, color(0.29, 0.5, 0.6 * dim))
    image = image.filter(ImageFilter.GaussianBlur(0.8))
    draw = ImageDraw.Draw(image)
    draw.polygon([(0, 372), (WIDTH, 356), (WIDTH, 404), (0, HEIGHT)], fill=color(0.1, 0.05, 0.5 * dim))
    things = []
    for _ in range(generator.randint(0, 2)):
        things.append(("balloon", balloon(draw, generator, generator.randint(70, 570), generator.randint(60, 120), generator.randint(34, 64))))
    for x in generator.sample(range(20, 560, 60), generator.randint(2, 5)):
        if generator.random() < 0.55:
            things.append(("tree", tree(draw, generator, x + 30, generator.randint(318, 352), generator.randint(60, 120))))
        else:
            things.append(("house", house(draw, generator, x, generator.randint(330, 356), generator.randint(56, 96))))
    for x in generator.sample(range(20, 500, 150), generator.randint(0, 2)):
        things.append(("car", car(draw, generator, x, generator.randint(388, 404), generator.randint(86, 120))))
    return image, hour, things


def thing(label, box, outline):
    entry = {"label": label, "bbox": [round(number, 1) for number in box]}
    if outline:
        entry["outline"] = [[[round(x, 1), round(y, 1)] for x, y in outline]]
    return entry


def main():
    folder, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 60
    generator = random.Random(7)
    os.makedirs(os.path.join(folder, "images"), exist_ok=True)
    samples = []
    for number in range(count):
        image, hour, things = landscape(generator)
        name = f"images/{number:04}.jpg"
        image.save(os.path.join(folder, name), quality=88)
        samples.append({"image": name, "daytime": hour, "things": [thing(label, *place) for label, place in things]})
    # A class that is none, a box of negative width, one beyond the picture, an outline that is no polygon, a picture that
    # is not there, a field too many.
    samples[3]["things"][0]["label"] = samples[3]["things"][0]["label"][:-1]
    samples[8]["things"][-1]["label"] = "lorry"
    samples[11]["things"][1]["bbox"][2] *= -1
    samples[17]["things"][0]["bbox"][0] += 420
    samples[23]["things"][0]["outline"] = [[10, 20], [40, 20], [40, 60]]
    samples[29]["image"] = "images/9999.jpg"
    samples[31]["things"][0]["scores"] = 0.7
    with open(os.path.join(folder, "samples.json"), "w") as file:
        json.dump({"samples": samples}, file, indent=1)
    with open(os.path.join(folder, "landscapes.yaml"), "w") as file:
        file.write(DESCRIPTION)


main()
