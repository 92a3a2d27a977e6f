#ifndef DSDL_MAPPING_GUARD_H
#define DSDL_MAPPING_GUARD_H

#include <stddef.h>

// Reading a mapped file that has become shorter, or that lies on a disk that fails, raises SIGBUS, which ends the process.
// Between dsdl_guard_begin and dsdl_guard_end such an access to the region reads zeros instead, and is remembered.
//
// The first guarded region installs a handler for SIGBUS. It leaves every signal that is not about a
// guarded region to the handler that was there before. It stays installed.

/// A guarded region.
typedef struct dsdl_guard dsdl_guard;

/// Guards a region of whole pages; gives NULL if there is no memory left. There may be any number at a time.
dsdl_guard *dsdl_guard_begin(void *base, size_t length);

/// Ends guarding, before the region is unmapped.
void dsdl_guard_end(dsdl_guard *guard);

/// Whether a page of the file could not be read.
int dsdl_guard_failed(const dsdl_guard *guard);

#endif
