#if __has_include(<lapacke.h>) && __has_include(<cblas.h>)
#include <cblas.h>
#include <lapacke.h>
#else
#error "LAPACK is missing: run 'apt-get install liblapacke-dev libopenblas-dev pkg-config' (Debian, Ubuntu), or build without the trait Metrics"
#endif
