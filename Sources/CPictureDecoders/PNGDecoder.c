#include "CPictureDecoders.h"

#ifdef DSDL_MEDIA_DECODING
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "PNGInput.h"

// A picture that is interlaced is held in memory as a whole; a larger one is not decoded.
#define LARGEST_PICTURE ((size_t)1 << 30)

static void fail(png_structp png, png_const_charp text) {
    snprintf(png_get_error_ptr(png), DSDL_MESSAGE_SIZE, "%s", text);
    png_longjmp(png, 1);
}

static void count_values(const uint8_t *row, size_t width, int depth, int64_t *histogram) {
    for (size_t x = 0; x < width; x++) {
        histogram[depth == 16 ? (size_t)row[2 * x] << 8 | row[2 * x + 1] : row[x]]++;
    }
}

dsdl_decoding dsdl_decode_png(
    const uint8_t *bytes, size_t count, int64_t *histogram, int *counted, char *message) {
    png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, message, fail, ignore);
    png_infop info = png ? png_create_info_struct(png) : NULL;
    if (!info) {
        png_destroy_read_struct(&png, NULL, NULL);
        return DSDL_NOT_DECODED;
    }
    input from = {bytes, count, 0};
    uint8_t *volatile pixels = NULL;
    if (setjmp(png_jmpbuf(png))) {
        free(pixels);
        png_destroy_read_struct(&png, &info, NULL);
        return DSDL_CORRUPT;
    }
    png_set_read_fn(png, &from, take);
    png_read_info(png, info);
    png_uint_32 width, height;
    int depth, colour;
    png_get_IHDR(png, info, &width, &height, &depth, &colour, NULL, NULL, NULL);
    // A byte for each of several pixels in one.
    png_set_packing(png);
    int passes = png_set_interlace_handling(png);
    png_read_update_info(png, info);
    size_t size = png_get_rowbytes(png, info);
    size_t rows = passes > 1 ? height : 1;
    if (size == 0 || rows > LARGEST_PICTURE / size || !(pixels = malloc(size * rows))) {
        png_destroy_read_struct(&png, &info, NULL);
        return DSDL_NOT_DECODED;
    }
    *counted = histogram && (colour == PNG_COLOR_TYPE_GRAY || colour == PNG_COLOR_TYPE_PALETTE);
    for (int pass = 0; pass < passes; pass++) {
        for (png_uint_32 y = 0; y < height; y++) {
            uint8_t *row = pixels + (rows > 1 ? y * size : 0);
            png_read_row(png, row, NULL);
            if (*counted && pass == passes - 1) count_values(row, width, depth, histogram);
        }
    }
    png_read_end(png, info);
    free(pixels);
    png_destroy_read_struct(&png, &info, NULL);
    return DSDL_DECODED;
}
#else
dsdl_decoding dsdl_decode_png(
    const uint8_t *bytes, size_t count, int64_t *histogram, int *counted, char *message) {
    return DSDL_NOT_DECODED;
}
#endif
