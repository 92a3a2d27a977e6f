#if __has_include(<expat.h>)
#include <expat.h>
#else
#error "expat is missing: run 'apt-get install libexpat1-dev pkg-config' (Debian, Ubuntu) or 'brew install expat pkg-config' (macOS)"
#endif
