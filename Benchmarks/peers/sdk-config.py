# What `dsdl check` of the Python SDK wants to know about the place of the images; none is read.
local = dict(
    type="LocalFileReader",
    working_dir=".",
)
