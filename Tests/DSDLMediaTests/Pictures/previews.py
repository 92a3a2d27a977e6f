"""Makes pictures with another colour in each corner, and tells the colours in the corners of pictures.

    previews.py FOLDER make
    previews.py FOLDER corners      {name: [size, [upper left, upper right, lower left, lower right]]}
"""

import json
import os
import sys

from PIL import Image, ImageOps

RED, GREEN, BLUE, YELLOW = (220, 30, 30), (30, 200, 60), (40, 60, 220), (230, 210, 40)


def picture(width=900, height=600):
    image = Image.new("RGB", (width, height))
    for place, color in [((0, 0), RED), ((1, 0), GREEN), ((0, 1), BLUE), ((1, 1), YELLOW)]:
        left, top = place[0] * width // 2, place[1] * height // 2
        image.paste(color, (left, top, left + width // 2, top + height // 2))
    return image


def make(folder):
    image = picture()

    def path(name):
        return os.path.join(folder, name)

    image.save(path("plain.jpg"), quality=95)
    image.save(path("progressive.jpg"), quality=95, progressive=True)
    image.save(path("plain.png"))
    image.save(path("plain.webp"), lossless=True)
    image.quantize(16).save(path("palette.png"))
    image.convert("CMYK").save(path("cmyk.jpg"), quality=95)
    image.convert("L").save(path("gray.png"))
    picture(90, 60).save(path("small.png"))
    turned = {value: image.transpose(operation) for value, operation in {
        2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270}.items()}
    for value, stored in turned.items():
        exif = Image.Exif()
        exif[0x0112] = value
        stored.save(path(f"turned-{value}.jpg"), quality=95, exif=exif)
    clear = image.convert("RGBA")
    clear.putalpha(Image.new("L", image.size, 0))
    clear.save(path("clear.png"))
    with open(path("plain.jpg"), "rb") as file:
        whole = file.read()
    with open(path("cut.jpg"), "wb") as file:
        file.write(whole[: len(whole) // 2])
    values = Image.new("L", (640, 480), 1)
    values.paste(2, (320, 0, 640, 240))
    values.paste(0, (0, 240, 320, 480))
    values.paste(9, (320, 240, 640, 480))
    values.save(path("map.png"))


def corners(folder):
    found = {}
    for name in sorted(os.listdir(folder)):
        with Image.open(os.path.join(folder, name)) as opened:
            image = ImageOps.exif_transpose(opened).convert("RGBA")
        width, height = image.size
        x, y = width // 8, height // 8
        places = [(x, y), (width - 1 - x, y), (x, height - 1 - y), (width - 1 - x, height - 1 - y)]
        found[name] = {"size": [width, height], "corners": [list(image.getpixel(place)) for place in places]}
    print(json.dumps(found))


{"make": make, "corners": corners}[sys.argv[2]](sys.argv[1])
