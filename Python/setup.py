"""What pyproject.toml cannot say: the version of the program, and which systems it runs on."""

import os

from setuptools import setup
from setuptools.command.bdist_wheel import bdist_wheel
from setuptools.dist import Distribution


class ProgramDistribution(Distribution):
    def has_ext_modules(self) -> bool:
        """Whether the wheel belongs to a platform: a program is inside."""
        return True


class ProgramWheel(bdist_wheel):
    def get_tag(self) -> tuple[str, str, str]:
        """Any Python 3, on any Linux of the processor: the program is static and needs neither glibc nor musl."""
        return "py3", "none", "manylinux2014_x86_64.musllinux_1_1_x86_64"


# Scripts/build-wheel takes it from the sources of the program, the one place where it stands.
setup(
    version=os.environ["DSDL_VERSION"],
    distclass=ProgramDistribution,
    cmdclass={"bdist_wheel": ProgramWheel},
)
