#ifndef DSDL_MAPPING_GUARD_H
#define DSDL_MAPPING_GUARD_H

#include <stddef.h>

// Reading a mapped file that has become shorter raises SIGBUS, which ends the process. Between
// dsdl_guard_begin and dsdl_guard_end such an access to the region reads zeros instead, and is remembered.
//
// The first guarded region installs a handler for SIGBUS. It leaves every signal that is not about a
// guarded region to the handler that was there before. It stays installed.

/// Guards a region of whole pages; gives a number for it, or -1 if there are too many at a time.
int dsdl_guard_begin(void *base, size_t length);

/// Ends guarding, before the region is unmapped; gives whether the file was found to be too short.
int dsdl_guard_end(int guard);

/// Whether the file was found to be too short.
int dsdl_guard_failed(int guard);

#endif
