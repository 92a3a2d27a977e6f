# docker build -t dsdl . && docker run --rm -v "$PWD:/data" dsdl validate .
ARG SWIFT_VERSION=6.2
FROM swift:${SWIFT_VERSION}-noble AS build
RUN apt-get update -q && apt-get install -y -q --no-install-recommends libyaml-dev pkg-config \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN Scripts/install --prefix /out

FROM ubuntu:noble
RUN apt-get update -q && apt-get install -y -q --no-install-recommends libyaml-0-2 \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /out/bin/dsdl /usr/local/bin/dsdl
USER nobody
WORKDIR /data
ENTRYPOINT ["dsdl"]
CMD ["--help"]
