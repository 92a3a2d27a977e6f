# docker build -t dsdl . && docker run --rm -v "$PWD:/data" dsdl validate .
ARG SWIFT_VERSION=6.2
FROM swift:${SWIFT_VERSION}-noble AS build
# The packages of a release of Ubuntu change in their corrections only, and old ones are soon gone.
# hadolint ignore=DL3008
RUN apt-get update -q && apt-get install -y -q --no-install-recommends libyaml-dev pkg-config \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN Scripts/install --prefix /out

FROM ubuntu:noble
COPY --from=build /out/bin/dsdl /usr/local/bin/dsdl
# nobody, as a number for systems that cannot look the name up.
USER 65534
WORKDIR /data
ENTRYPOINT ["dsdl"]
CMD ["--help"]
