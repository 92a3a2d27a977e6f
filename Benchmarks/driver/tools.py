"""Builds the programs that are measured or measured against, and installs the peers."""

import glob
import os
import platform
import re
import shutil
import subprocess
import sys

from .measure import Failure, say

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TOOLS = os.path.join(HERE, ".tools")
DEBIAN = os.path.join(TOOLS, "debian")
VENV = os.path.join(HERE, ".venv")
SDK_VENV = os.path.join(HERE, ".venv-sdk")


def output(*arguments, folder=None):
    result = subprocess.run(arguments, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=folder)
    if result.returncode != 0:
        raise Failure(f"failed: {' '.join(arguments)}\n{result.stdout[-3000:]}")
    return result.stdout


def build_dsdl():
    """The program as its users build it."""
    say("building dsdl …")
    return output(os.path.join(os.path.dirname(HERE), "Scripts/build-release")).strip().splitlines()[-1]


def build_swift(folder, product, looks_inside=False):
    """A product of a Swift package, in release mode, with the Swift libraries linked in.

    What looks inside of the library is built in a folder of its own, since that needs another build of it.
    """
    options = ["-c", "release", "--product", product]
    if looks_inside:
        options += ["--scratch-path", os.path.join(folder, f".build-{product}"), "-Xswiftc", "-enable-testing"]
    if platform.system() == "Linux":
        options.append("--static-swift-stdlib")
    say(f"building {product} …")
    output("swift", "build", *options, folder=folder)
    place = output("swift", "build", *options, "--show-bin-path", folder=folder).strip().splitlines()[-1]
    return os.path.join(place, product)


class References:
    """The reference programs; those that cannot be built are in `missing` with the reason."""

    def __init__(self, wanted):
        os.makedirs(TOOLS, exist_ok=True)
        self.missing = {}
        self.versions = {}
        for name in ["measure", "empty", "map-and-add"]:
            self.compile(name, "c")
        for name in wanted:
            try:
                self.compile_optional(name)
            except Failure as failure:
                self.missing[name] = str(failure)
                say(f"without {name}: {failure}")

    def path(self, name):
        return os.path.join(TOOLS, name)

    def has(self, name):
        return name not in self.missing and os.path.exists(self.path(name))

    def compile_optional(self, name):
        if name == "yaml-events":
            self.compile(name, "c", ["-lyaml"])
            self.versions["libyaml"] = defined_version("yaml-0.1")
        elif name == "on-demand":
            include, libraries = debian("simdjson.h", ["libsimdjson-dev"])
            # The development package says which library package goes with it.
            if libraries and not glob.glob(libraries + "/libsimdjson.so.*.*"):
                depends = output("apt-cache", "depends", "libsimdjson-dev")
                unpack(re.findall(r"Depends: (libsimdjson\d+)", depends))
            link = ["-L", libraries, f"-Wl,-rpath,{libraries}"] if libraries else []
            self.compile(
                name, "cpp", ["-std=c++17", "-march=native", *include_option(include), *link, "-lsimdjson"])
            self.versions["simdjson"] = version_in(include, "simdjson.h", r'SIMDJSON_VERSION "?([\d.]+)')
        elif name == "rapidjson-schema":
            include, _ = debian("rapidjson/schema.h", ["rapidjson-dev"])
            self.compile(name, "cpp", ["-std=c++17", "-w", *include_option(include)])
            header = os.path.join(include or "/usr/include", "rapidjson/rapidjson.h")
            with open(header) as file:
                parts = re.findall(r"RAPIDJSON_(?:MAJOR|MINOR|PATCH)_VERSION (\d+)", file.read())
            self.versions["RapidJSON"] = ".".join(parts)

    def compile(self, name, language, options=()):
        source = os.path.join(HERE, "references", f"{name}.{language}")
        target = self.path(name)
        if os.path.exists(target) and os.path.getmtime(target) > os.path.getmtime(source):
            return
        compiler = ["cc", "-O2"] if language == "c" else ["c++", "-O3", "-DNDEBUG"]
        output(*compiler, "-o", target, source, *options)


def include_option(folder):
    return ["-I", folder] if folder else []


def debian(header, packages):
    """Where a header and its libraries are, if not where compilers look: unpacked from Debian's packages."""
    if any(os.path.exists(os.path.join(folder, header)) for folder in ["/usr/include", "/usr/local/include"]):
        return None, None
    include = os.path.join(DEBIAN, "usr/include")
    if not os.path.exists(os.path.join(include, header)):
        unpack(packages)
    libraries = [
        folder for folder in glob.glob(os.path.join(DEBIAN, "usr/lib/*"))
        if glob.glob(folder + "/*.so*") or glob.glob(folder + "/*.a")
    ]
    return include, libraries[0] if libraries else None


def unpack(packages):
    if not shutil.which("apt-get"):
        raise Failure(f"install the development files of {' '.join(packages)}")
    os.makedirs(DEBIAN, exist_ok=True)
    for package in packages:
        say(f"fetching {package} …")
        output("apt-get", "download", package, folder=DEBIAN)
    for archive in glob.glob(DEBIAN + "/*.deb"):
        output("dpkg", "-x", archive, DEBIAN)


def version_in(include, header, pattern):
    with open(os.path.join(include or "/usr/include", header), errors="replace") as file:
        found = re.search(pattern, file.read())
    return found[1] if found else "unknown"


def defined_version(package):
    try:
        return output("pkg-config", "--modversion", package).strip()
    except (Failure, FileNotFoundError):
        return "unknown"


class Peers:
    """Other validators, as commands that take a folder with a dataset."""

    def __init__(self, references):
        self.missing = {}
        self.versions = dict(references.versions)
        self.commands = {}
        if references.has("rapidjson-schema"):
            program = references.path("rapidjson-schema")
            self.commands["RapidJSON"] = lambda folder: [
                program, folder + "/schema-draft4.json", folder + "/samples.json"]
        else:
            self.missing["RapidJSON"] = references.missing.get("rapidjson-schema", "not built")
        if self.install("peers", VENV, "requirements.txt"):
            python = os.path.join(VENV, "bin/python")
            for name, script, package in [
                ("corvus-json-schema-rs", "corvus.py", "corvus-json-schema-rs"),
                ("msgspec", "msgspec_peer.py", "msgspec"),
                ("jsonschema-rs", "jsonschema_rs_peer.py", "jsonschema-rs"),
            ]:
                self.add_script(name, python, os.path.join(HERE, "peers", script), package)
            self.add_sourcemeta(python)
        if self.install("Python SDK", SDK_VENV, "requirements-sdk.txt"):
            self.add_sdk()

    def install(self, name, venv, requirements):
        stamp = os.path.join(venv, "installed")
        if os.path.exists(stamp):
            return True
        say(f"installing {name} …")
        try:
            output(sys.executable, "-m", "venv", venv)
            output(
                os.path.join(venv, "bin/python"), "-m", "pip", "install", "-q", "--disable-pip-version-check", "-r",
                os.path.join(HERE, "peers", requirements))
        except Failure as failure:
            self.missing[name] = str(failure).strip().splitlines()[-1]
            say(f"without {name}: {failure}")
            return False
        open(stamp, "w").close()
        return True

    def add_script(self, name, python, script, package):
        self.versions[name] = package_version(python, package)
        self.commands[name] = lambda folder: [python, script, folder + "/schema.json", folder + "/samples.json"]

    def add_sourcemeta(self, python):
        """The program in the package, without the Python script around it."""
        system = platform.system().lower()
        machine = {"aarch64": "arm64", "amd64": "x86_64"}.get(platform.machine(), platform.machine())
        found = glob.glob(f"{VENV}/lib/python*/site-packages/sourcemeta_jsonschema/jsonschema-{system}-{machine}")
        if not found:
            self.missing["sourcemeta-jsonschema"] = f"its package has no program for {system} on {machine}"
            return
        self.versions["sourcemeta-jsonschema"] = package_version(python, "sourcemeta-jsonschema")
        self.commands["sourcemeta-jsonschema"] = lambda folder: [
            found[0], "validate", folder + "/schema.json", folder + "/samples.json", "--fast"]

    def add_sdk(self):
        logs = os.path.join(TOOLS, "sdk-output")
        os.makedirs(logs, exist_ok=True)
        self.versions["Python SDK"] = package_version(os.path.join(SDK_VENV, "bin/python"), "dsdl")
        self.commands["Python SDK"] = lambda folder: [
            os.path.join(SDK_VENV, "bin/dsdl"), "check", "-y", folder + "/base.yaml",
            "-c", os.path.join(HERE, "peers/sdk-config.py"), "-l", "local", "-p", folder, "-o", logs, "-n", "0"]


def package_version(python, package):
    code = f"import importlib.metadata as m; print(m.version({package!r}))"
    return output(python, "-c", code).strip()
