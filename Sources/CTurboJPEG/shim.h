#if __has_include(<turbojpeg.h>)
#include <turbojpeg.h>
#else
#error "libjpeg-turbo is missing: run 'apt-get install libturbojpeg0-dev pkg-config' (Debian, Ubuntu) or 'brew install jpeg-turbo pkg-config' (macOS), or build without the trait MediaDecoding"
#endif
