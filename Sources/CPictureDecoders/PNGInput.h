#ifndef DSDL_PNG_INPUT_H
#define DSDL_PNG_INPUT_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <png.h>

// What libpng reads a picture in memory by.
typedef struct {
    const uint8_t *bytes;
    size_t count;
    size_t at;
} input;

static inline void ignore(png_structp png, png_const_charp text) {}

static inline void take(png_structp png, png_bytep target, size_t count) {
    input *from = png_get_io_ptr(png);
    if (count > from->count - from->at) png_error(png, "the data ends early");
    memcpy(target, from->bytes + from->at, count);
    from->at += count;
}

#endif
