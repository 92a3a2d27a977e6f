# docker build -t dsdl . && docker run --rm --user "$(id -u):$(id -g)" -v "$PWD:/data" dsdl validate .
ARG SWIFT_VERSION=6.2
FROM swift:${SWIFT_VERSION}-noble AS build
# The packages of a release of Ubuntu change in their corrections only, and old ones are soon gone.
# hadolint ignore=DL3008
RUN apt-get update -q && apt-get install -y -q --no-install-recommends libexpat1-dev libyaml-dev pkg-config zlib1g-dev \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
# One file that needs no library: the stage below has none. The last command fails if it does need one.
RUN cp "$(Scripts/build-release)" /dsdl && strip /dsdl && ! ldd /dsdl

# A shell and little else, which is what the jobs of GitLab need.
FROM busybox:1.37-musl
COPY --from=build /dsdl /usr/local/bin/dsdl
# nobody, as a number for systems that cannot look the name up. What writes into the dataset is run with --user.
USER 65534:65534
WORKDIR /data
ENTRYPOINT ["dsdl"]
CMD ["--help"]
