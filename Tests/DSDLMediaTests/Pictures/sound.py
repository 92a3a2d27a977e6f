"""Writes sound pictures of all kinds into a folder, and prints what Pillow says of each as JSON."""

import io
import json
import os
import random
import struct
import sys

from PIL import Image, PngImagePlugin

folder = sys.argv[1]
random.seed(1)


def image(mode, size=(37, 23)):
    result = Image.new(mode, size)
    bands = len(result.getbands())
    if mode in ("RGB", "RGBA", "L", "CMYK", "LA", "P"):
        count = size[0] * size[1]
        result.putdata(
            [
                tuple(random.randrange(256) for _ in range(bands)) if bands > 1 else random.randrange(256)
                for _ in range(count)
            ]
        )
    if mode == "P":
        result.putpalette([random.randrange(256) for _ in range(768)])
    return result


def save(picture, name, **options):
    picture.save(os.path.join(folder, name), **options)


def spoil(name, source, change):
    with open(os.path.join(folder, source), "rb") as file:
        data = file.read()
    with open(os.path.join(folder, name), "wb") as file:
        file.write(change(data))


exif = Image.Exif()
exif[0x0112] = 6
exif[0x010E] = "x" * 6000

for mode in ("RGB", "L", "CMYK"):
    save(image(mode), f"{mode}.jpg")
    save(image(mode), f"{mode}-progressive.jpg", progressive=True)
save(image("RGB"), "subsampled.jpg", subsampling=2, quality=20)
save(image("RGB"), "restart.jpg", restart_marker_blocks=1)
save(image("RGB", (900, 700)), "large.jpg")
save(image("RGB"), "turned.jpg", exif=exif)
save(image("RGB"), "profile.jpg", icc_profile=bytes(random.randrange(256) for _ in range(200_000)))
save(image("RGB"), "comment.jpg", comment=b"\xff\xd9" * 2000)
spoil("trailing.jpg", "RGB.jpg", lambda data: data + b"a camera writes more here" * 400)
spoil("filled.jpg", "RGB.jpg", lambda data: data[:2] + b"\xff\xff\xff" + data[2:])
spoil("junk.jpg", "RGB.jpg", lambda data: data[:20] + b"\0\0junk" + data[20:])

for mode in ("1", "L", "LA", "RGB", "RGBA", "P", "I;16"):
    save(image(mode), mode.replace(";", "") + ".png")
save(image("RGB"), "turned.png", exif=exif)
save(image("RGB", (900, 700)), "large.png")
text = PngImagePlugin.PngInfo()
for number in range(40):
    text.add_text(f"key {number}", "a long text " * 50)
save(image("RGB"), "texts.png", pnginfo=text)
save(image("P"), "transparent.png", transparency=0)
save(image("RGB"), "animated.png", save_all=True, append_images=[image("RGB"), image("RGB")])
spoil("trailing.png", "large.png", lambda data: data + b"\0" * 5000)

save(image("RGB"), "lossy.webp")
save(image("RGBA"), "alpha.webp")
save(image("RGBA"), "lossless-alpha.webp", lossless=True)
save(image("RGB"), "lossless.webp", lossless=True)
save(image("RGB"), "turned.webp", exif=exif)
save(image("RGB", (900, 700)), "large.webp")
save(image("RGB"), "animated.webp", save_all=True, append_images=[image("RGB"), image("RGB")])
spoil("trailing.webp", "lossy.webp", lambda data: data + b"\0" * 99)

save(image("P"), "palette.gif")
save(image("L"), "gray.gif")
save(image("RGB", (400, 300)), "large.gif")
save(image("P"), "interlaced.gif", interlace=1)
save(image("RGB"), "animated.gif", save_all=True, append_images=[image("RGB") for _ in range(4)])
spoil("trailing.gif", "palette.gif", lambda data: data + b"more")
spoil("no-end.gif", "palette.gif", lambda data: data[:-1])

for mode in ("1", "L", "P", "RGB", "RGBA"):
    save(image(mode), mode + ".bmp")
def upside_down(data):
    width, height = struct.unpack("<ii", data[18:26])
    return data[:22] + struct.pack("<i", -height) + data[26:]
spoil("top-down.bmp", "RGB.bmp", upside_down)

for mode in ("1", "L", "P", "RGB", "RGBA", "CMYK", "I;16", "F"):
    save(image(mode), mode.replace(";", "") + ".tif")
for compression in ("tiff_lzw", "jpeg", "packbits", "tiff_deflate"):
    save(image("RGB"), f"{compression}.tif", compression=compression)
save(image("RGB"), "pages.tif", save_all=True, append_images=[image("RGB"), image("L")])
save(image("RGB", (900, 700)), "large.tif")
save(image("RGB"), "turned.tif", exif=exif)
save(image("RGB"), "big.tif", big_tiff=True)

result = {}
for name in sorted(os.listdir(folder)):
    with Image.open(os.path.join(folder, name)) as picture:
        orientation = picture.getexif().get(0x0112, 1)
        # Pillow turns TIFF by itself when it loads, and forgets the number.
        result[name] = {
            "format": {"MPO": "JPEG"}.get(picture.format, picture.format),
            "width": picture.width,
            "height": picture.height,
            "frames": getattr(picture, "n_frames", 1),
            "orientation": orientation,
            "mode": picture.mode,
        }
        picture.load()
json.dump(result, sys.stdout)
