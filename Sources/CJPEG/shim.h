#include <stdio.h>
#if __has_include(<jpeglib.h>)
#include <jpeglib.h>
#else
#error "libjpeg is missing: run 'apt-get install libjpeg-dev pkg-config' (Debian, Ubuntu)"
#endif
