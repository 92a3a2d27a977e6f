#include <stdio.h>
#if __has_include(<webp/decode.h>)
#include <webp/decode.h>
#else
#error "libwebp is missing: run 'apt-get install libwebp-dev pkg-config' (Debian, Ubuntu)"
#endif
