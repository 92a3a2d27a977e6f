#if __has_include(<zstd.h>)
#include <zstd.h>
#include <zstd_errors.h>
#else
#error "libzstd is missing: run 'apt-get install libzstd-dev pkg-config' (Debian, Ubuntu) or 'brew install zstd pkg-config' (macOS), or build without the trait Zstandard"
#endif
