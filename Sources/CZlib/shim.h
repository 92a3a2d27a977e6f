#if __has_include(<zlib.h>)
#include <zlib.h>
#else
#error "zlib is missing: run 'apt-get install zlib1g-dev pkg-config' (Debian, Ubuntu) or 'brew install zlib pkg-config' (macOS)"
#endif
