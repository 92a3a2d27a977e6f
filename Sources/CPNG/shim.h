#if __has_include(<png.h>)
#include <png.h>
#else
#error "libpng is missing: run 'apt-get install libpng-dev pkg-config' (Debian, Ubuntu) or 'brew install libpng pkg-config' (macOS), or build without the trait MediaDecoding"
#endif

// How the pixels of a picture are to be laid out: macros that Swift does not see.
static inline png_uint_32 dsdl_png_format(png_uint_32 format) {
  return format & (PNG_FORMAT_FLAG_COLOR | PNG_FORMAT_FLAG_ALPHA);
}
static inline png_uint_32 dsdl_png_channels(png_uint_32 format) { return PNG_IMAGE_SAMPLE_CHANNELS(format); }
