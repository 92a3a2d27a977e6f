#!/usr/bin/env python3
"""Writes what a network makes of the pictures of a DSDL dataset: a row of features each, in the order of the samples.

    python Integrations/features/extract.py real.yaml --onnx inception.onnx --output real.npy
    python Integrations/features/extract.py fake.yaml --onnx inception.onnx --output fake.npy
    dsdl score fid real.npy fake.npy

    # a model of torchvision, with weights that you have, and what it gives at a layer
    python … real.yaml --torchvision inception_v3 --weights inception.pth --layer avgpool --output real.npy

Needs NumPy, Pillow, the program dsdl (or the package dsdl-cli), and ONNX Runtime or torchvision. The network is yours,
and a score belongs to it: two scores can be compared only if network, weights, size, resampling and normalisation were the
same. The FID of papers takes the weights of the TensorFlow Inception network of 2015, at 299 × 299, and the 2,048 numbers
before its last layer; torchvision's weights of the same architecture give other values. OUTPUT.json says what was used.

The exit code is 0 if all pictures are in the file, 2 if not: then there is no file.
"""

import argparse
import gzip
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys

import numpy as np
from PIL import Image

RESAMPLING = {"bilinear": Image.Resampling.BILINEAR, "bicubic": Image.Resampling.BICUBIC, "lanczos": Image.Resampling.LANCZOS}


class Failure(Exception):
    """Why there are no features."""


# The dataset, as dsdl tells of it.


def program():
    """The program dsdl: that of the package dsdl-cli, or the one of PATH."""
    named = os.environ.get("DSDL")
    if named:
        return named
    try:
        import dsdl_cli

        return str(dsdl_cli.program())
    except ImportError:
        found = shutil.which("dsdl")
        if not found:
            raise Failure("there is no dsdl: run 'pip install dsdl-cli', or put it on PATH") from None
        return found


def inspect(description):
    result = subprocess.run(
        [program(), "inspect", description, "--format", "json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    )
    if result.returncode != 0:
        raise Failure(f"{description} cannot be used; see 'dsdl validate {description}'\n{result.stderr}".rstrip())
    return json.loads(result.stdout)


def picture_fields(inspection):
    """The paths of all fields that are one picture: `image`, `image_a.image`; '' if a sample is a picture itself."""
    structs = {struct["text"]: struct for struct in inspection["structs"]}

    def fields(kind, path, above):
        if kind["name"] == "Image":
            yield ".".join(path)
        struct = kind.get("struct")
        if struct in structs and struct not in above:
            for field in structs[struct]["fields"]:
                yield from fields(field["type"], [*path, field["name"]], above | {struct})

    return list(fields(inspection["sampleType"], [], frozenset()))


def samples(inspection):
    """All samples, in their order."""
    for source in inspection["samples"]["sources"]:
        path = source["path"]
        with (gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8-sig")) as file:
            if source["kind"] == "json":
                yield from json.load(file)["samples"]
            elif source["kind"] == "json-lines":
                yield from (json.loads(line) for line in file if line.strip())
            else:
                raise Failure(f"the samples of {path} are no JSON: write them as .json or .jsonl")


def locators(description, field, inspection):
    """The paths of the pictures, as the samples have them."""
    fields = picture_fields(inspection)
    if field is None:
        if len(fields) != 1:
            raise Failure(f"{description} has {len(fields)} pictures a sample: name one of {', '.join(fields)} with --field")
        field = fields[0]
    elif field not in fields:
        raise Failure(f"{description} has no picture '{field}': it has {', '.join(fields)}")
    for number, sample in enumerate(samples(inspection)):
        for name in field.split(".") if field else []:
            sample = sample.get(name) if isinstance(sample, dict) else None
        if not isinstance(sample, str):
            raise Failure(f"sample {number} of {description} has no picture at '{field}'")
        yield sample


# Pictures and networks.


def load(path, options):
    """A picture as the network takes it: channels first, 32-bit numbers, normalised."""
    try:
        with Image.open(path) as picture:
            picture = picture.convert("RGB")
            if picture.size != (options.size, options.size):
                picture = picture.resize((options.size, options.size), RESAMPLING[options.resample])
            pixels = np.asarray(picture, dtype=np.float32) / 255
    except (OSError, ValueError, Image.DecompressionBombError) as error:
        raise Failure(f"{path} cannot be read: {error}") from error
    pixels = (pixels - np.float32(options.mean)) / np.float32(options.std)
    return pixels.transpose(2, 0, 1)


def onnx_network(options):
    import onnxruntime

    session = onnxruntime.InferenceSession(options.onnx, providers=onnxruntime.get_available_providers())
    outputs = [output.name for output in session.get_outputs()]
    if options.layer is not None and options.layer not in outputs:
        raise Failure(f"{options.onnx} has no output '{options.layer}': it has {', '.join(outputs)}")
    wanted = [options.layer or outputs[0]]
    name = session.get_inputs()[0].name
    return lambda batch: session.run(wanted, {name: batch})[0]


def torchvision_network(options):
    import torch
    import torchvision

    model = torchvision.models.get_model(options.torchvision, weights=None)
    # Only numbers are loaded, and nothing in the file is run.
    model.load_state_dict(torch.load(options.weights, map_location="cpu", weights_only=True))
    model.eval()
    kept = []
    if options.layer is not None:
        layers = dict(model.named_modules())
        if options.layer not in layers:
            raise Failure(f"{options.torchvision} has no layer '{options.layer}': it has {', '.join(filter(None, layers))}")
        layers[options.layer].register_forward_hook(lambda module, given, made: kept.append(made))

    def run(batch):
        with torch.inference_mode():
            made = model(torch.from_numpy(batch))
        return (kept.pop() if options.layer is not None else made).numpy()

    return run


def extract(options):
    inspection = inspect(options.description)
    root = pathlib.Path(options.media_root or os.path.dirname(options.description) or ".")
    paths = [root / locator for locator in locators(options.description, options.field, inspection)]
    if not paths:
        raise Failure(f"{options.description} has no samples")
    network = onnx_network(options) if options.onnx else torchvision_network(options)
    # The file appears when it is complete.
    unfinished = f"{options.output}.part-{os.getpid()}"
    features = None
    try:
        for start in range(0, len(paths), options.batch):
            batch = np.stack([load(path, options) for path in paths[start : start + options.batch]])
            rows = np.asarray(network(batch), dtype=np.float32).reshape(len(batch), -1)
            if features is None:
                shape = (len(paths), rows.shape[1])
                features = np.lib.format.open_memmap(unfinished, mode="w+", dtype=np.float32, shape=shape)
            features[start : start + len(batch)] = rows
        features.flush()
        os.replace(unfinished, options.output)
    finally:
        if os.path.exists(unfinished):
            os.unlink(unfinished)
    with open(f"{options.output}.json", "w", encoding="utf-8") as file:
        json.dump(provenance(options, features.shape), file, indent=2)
        file.write("\n")
    print(f"{options.output}: {features.shape[0]} pictures, {features.shape[1]} numbers each", file=sys.stderr)


def provenance(options, shape):
    """What a score of these features depends on."""
    with open(options.onnx or options.weights, "rb") as file:
        digest = hashlib.sha256(file.read()).hexdigest()
    return {
        "description": options.description,
        "field": options.field,
        "pictures": shape[0],
        "numbers": shape[1],
        "network": options.torchvision or os.path.basename(options.onnx),
        "layer": options.layer,
        "weights": {"file": os.path.basename(options.weights or options.onnx), "sha256": digest},
        "size": options.size,
        "resample": options.resample,
        "mean": options.mean,
        "std": options.std,
    }


def numbers(text):
    values = [float(value) for value in text.split(",")]
    if len(values) not in (1, 3):
        raise ValueError
    return values


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("description", help="the description of the dataset")
    parser.add_argument("--output", required=True, metavar="FILE", help="the .npy file to write")
    network = parser.add_mutually_exclusive_group(required=True)
    network.add_argument("--onnx", metavar="FILE", help="a network in ONNX, whose weights are in the file")
    network.add_argument("--torchvision", metavar="NAME", help="a network of torchvision; its weights come with --weights")
    parser.add_argument("--weights", metavar="FILE", help="a state dict, as torch.save writes it")
    parser.add_argument("--layer", metavar="NAME", help="the output (ONNX) or the layer whose output is wanted")
    parser.add_argument("--field", metavar="PATH", help="which picture of a sample: image_b.image; needed if there are several")
    parser.add_argument("--media-root", metavar="DIR", help="where the pictures are; default: the description's folder")
    parser.add_argument("--size", type=int, default=299, help="rows and columns that the network takes; default 299")
    parser.add_argument("--resample", choices=RESAMPLING, default="bicubic", help="how pictures of another size are scaled")
    parser.add_argument("--mean", type=numbers, default=[0.5], metavar="R,G,B", help="taken off pixels from 0 to 1; default 0.5")
    parser.add_argument("--std", type=numbers, default=[0.5], metavar="R,G,B", help="what they are divided by; default 0.5")
    parser.add_argument("--batch", type=int, default=32, help="pictures at a time")
    options = parser.parse_args()
    if options.torchvision and not options.weights:
        parser.error("--torchvision needs --weights: a network without them gives no features")
    if options.onnx and options.weights:
        parser.error("--weights is for --torchvision: those of ONNX are in its file")
    if options.size < 1 or options.batch < 1:
        parser.error("--size and --batch need a number from 1")
    try:
        extract(options)
    except (Failure, OSError) as failure:
        print(f"error: {failure}", file=sys.stderr)
        sys.exit(2)


if __name__ == "__main__":
    main()
