#if __has_include(<yaml.h>)
#include <yaml.h>
#else
#error "libyaml is missing: run 'apt-get install libyaml-dev pkg-config' (Debian, Ubuntu) or 'brew install libyaml pkg-config' (macOS)"
#endif
