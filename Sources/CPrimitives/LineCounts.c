#include "LineCounts.h"

// The inner loops count in bytes, and stop before these overflow: compilers make vectors of them.
//
// What keeps it safe: only `count` bytes are read; what is compared with the byte behind it is none of the last.

enum { stretch = 240 };

dsdl_line_counts dsdl_count_lines(const uint8_t *bytes, size_t count) {
  dsdl_line_counts counts = {0, 0, 0};
  // The last byte has nothing behind it to make a pair with.
  size_t pairable = count > 0 ? count - 1 : 0;
  for (size_t start = 0; start < pairable; start += stretch) {
    size_t length = pairable - start < stretch ? pairable - start : stretch;
    const uint8_t *p = bytes + start;
    uint8_t feeds = 0, returns = 0, pairs = 0;
    for (size_t i = 0; i < length; i++) {
      feeds += p[i] == '\n';
      returns += p[i] == '\r';
      pairs += (p[i] == '\r') & (p[i + 1] == '\n');
    }
    counts.feeds += feeds;
    counts.returns += returns;
    counts.pairs += pairs;
  }
  if (count > 0) {
    counts.feeds += bytes[count - 1] == '\n';
    counts.returns += bytes[count - 1] == '\r';
  }
  return counts;
}

size_t dsdl_count_characters(const uint8_t *bytes, size_t count) {
  size_t characters = 0;
  for (size_t start = 0; start < count; start += stretch) {
    size_t length = count - start < stretch ? count - start : stretch;
    uint8_t sum = 0;
    for (size_t i = 0; i < length; i++) sum += (int8_t)bytes[start + i] >= -64;
    characters += sum;
  }
  return characters;
}
