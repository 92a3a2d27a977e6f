"""Writes sound pictures of all kinds into a folder, and prints what Pillow says of each as JSON."""

import io
import json
import os
import random
import struct
import sys
import zlib

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


# What Pillow reads and does not write.

def write(name, data):
    with open(os.path.join(folder, name), "wb") as file:
        file.write(data)


def read(name):
    with open(os.path.join(folder, name), "rb") as file:
        return file.read()


def thumbnails(data):
    """Two pictures in the segments before the pixels, one of them of EXIF, which turns the picture."""
    small = read("subsampled.jpg")
    entries = struct.pack("<HHHII", 1, 0x0112, 3, 1, 6) + struct.pack("<I", 26)
    entries += struct.pack("<HHHII", 2, 0x0201, 4, 1, 56) + struct.pack("<HHII", 0x0202, 4, 1, len(small))
    block = b"Exif\0\0II*\0\x08\0\0\0" + entries + struct.pack("<I", 0) + small
    segments = [b"\xff" + marker + struct.pack(">H", len(part) + 2) + part
                for marker, part in [(b"\xe1", block), (b"\xe2", small)]]
    return data[:2] + b"".join(segments) + data[2:]


spoil("thumbnails.jpg", "RGB.jpg", thumbnails)
spoil("no-jfif.jpg", "RGB.jpg", lambda data: data[:2] + data[4 + struct.unpack(">H", data[4:6])[0]:])
spoil("segments.jpg", "RGB.jpg", lambda data: data[:2] + b"".join(
    b"\xff" + bytes([0xE0 + number]) + struct.pack(">H", 60000) + bytes(59998) for number in (2, 4, 10, 13)) + data[2:])


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def pixels(data):
    at = data.index(b"IDAT") - 4
    return at, data[at + 8: at + 8 + struct.unpack(">I", data[at:at + 4])[0]]


spoil("private.png", "RGB.png", lambda data: data[:33] + chunk(b"prVt", bytes(300000)) + data[33:])
spoil("pieces.png", "RGB.png", lambda data: data[:pixels(data)[0]] + chunk(b"IDAT", b"") + b"".join(
    chunk(b"IDAT", pixels(data)[1][start:start + 7]) for start in range(0, len(pixels(data)[1]), 7)) + data[-12:])
spoil("behind.png", "RGB.png", lambda data: data[:-12] + chunk(b"tEXt", b"key\0text") + data[-12:])

spoil("89a.gif", "palette.gif", lambda data: b"GIF89a" + data[6:])
spoil("comment.gif", "palette.gif", lambda data: data[:13 + (3 << (data[10] & 7) + 1)]
      + b"\x21\xfe" + (b"\xff" + b"c" * 255) * 3 + b"\0" + b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0"
      + data[13 + (3 << (data[10] & 7) + 1):])


def bitmap(name, header, colours, rows):
    start = 14 + len(header) + len(colours)
    write(name, b"BM" + struct.pack("<IHHI", start + len(rows), 0, 0, start) + header + colours + rows)


def header(bits, compression, size, length=40):
    return struct.pack("<IiiHHIIiiII", length, 33, 21, 1, bits, compression, size, 0, 0, 0, 0)


bitmap("os2.bmp", struct.pack("<IHHHH", 12, 33, 21, 1, 8), bytes(768), bytes(36 * 21))
bitmap("565.bmp", header(16, 3, 68 * 21), struct.pack("<III", 0xF800, 0x7E0, 0x1F), bytes(68 * 21))
bitmap("555.bmp", header(16, 0, 0), b"", bytes(68 * 21))
runs = bytes([33, 5, 0, 0]) * 21 + b"\0\1"
bitmap("runs.bmp", header(8, 1, len(runs)), bytes(1024), runs)
masks = struct.pack("<IIIII", 0xFF0000, 0xFF00, 0xFF, 0xFF000000, 0x73524742)
bitmap("v5.bmp", header(32, 3, 132 * 21, 124) + masks + bytes(64), b"", bytes(132 * 21))


def tagged(name, order, planar, tiled):
    """An uncompressed TIFF of 33 × 21 in either order of bytes, in one strip, in one for each channel, or in tiles."""
    sizes = [768] * 6 if tiled else [693] * 3 if planar else [2079]
    kinds = {3: "H", 4: "I"}
    fields = [(256, 3, [33]), (257, 3, [21]), (258, 3, [8, 8, 8]), (259, 3, [1]), (262, 3, [2]), (277, 3, [3])]
    fields += [(322, 3, [16]), (323, 3, [16])] if tiled else [(278, 3, [21]), (284, 3, [2 if planar else 1])]
    data = 10 + 12 * 10 + 4 + 6 + (8 * len(sizes) if len(sizes) > 1 else 0)
    places = [data + sum(sizes[:number]) for number in range(len(sizes))]
    fields += [(324 if tiled else 273, 4, places), (325 if tiled else 279, 4, sizes)]
    entries, values = b"", b""
    for tag, kind, numbers in sorted(fields):
        packed = struct.pack(f"{order}{len(numbers)}{kinds[kind]}", *numbers)
        place = packed.ljust(4, b"\0") if len(packed) <= 4 else struct.pack(order + "I", 134 + len(values))
        values += packed if len(packed) > 4 else b""
        entries += struct.pack(order + "HHI", tag, kind, len(numbers)) + place
    start = {"<": b"II*\0", ">": b"MM\0*"}[order] + struct.pack(order + "IH", 8, 10)
    write(name, start + entries + struct.pack(order + "I", 0) + values + bytes(sum(sizes)))


tagged("big-endian.tif", ">", planar=False, tiled=False)
tagged("planes.tif", "<", planar=True, tiled=False)
tagged("tiles.tif", ">", planar=False, tiled=True)

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
