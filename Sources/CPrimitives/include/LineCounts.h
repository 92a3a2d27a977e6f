#ifndef DSDL_LINE_COUNTS_H
#define DSDL_LINE_COUNTS_H

#include <stddef.h>
#include <stdint.h>

/// How often something stands in some bytes.
typedef struct {
  /// LF; CR; CR with LF right behind it inside of the bytes.
  size_t feeds, returns, pairs;
} dsdl_line_counts;

dsdl_line_counts dsdl_count_lines(const uint8_t *bytes, size_t count);

/// How many bytes begin a character: all but 0x80 to 0xBF.
size_t dsdl_count_characters(const uint8_t *bytes, size_t count);

#endif
