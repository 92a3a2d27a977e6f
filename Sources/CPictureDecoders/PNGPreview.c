#include "CPicturePreviews.h"
#include "PreviewFormats.h"

#ifdef DSDL_MEDIA_DECODING
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

#include "PNGInput.h"

static void fail(png_structp png, png_const_charp text) { png_longjmp(png, 1); }

int dsdl_scale_png(const uint8_t *bytes, size_t count, uint32_t side, dsdl_scaler *scaler) {
    png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, NULL, fail, ignore);
    png_infop info = png ? png_create_info_struct(png) : NULL;
    if (!info) {
        png_destroy_read_struct(&png, NULL, NULL);
        return 0;
    }
    input from = {bytes, count, 0};
    uint8_t *volatile pixels = NULL;
    if (setjmp(png_jmpbuf(png))) {
        free(pixels);
        png_destroy_read_struct(&png, &info, NULL);
        return 0;
    }
    png_set_read_fn(png, &from, take);
    png_read_info(png, info);
    png_uint_32 width = png_get_image_width(png, info), height = png_get_image_height(png, info);
    png_set_expand(png);
    png_set_scale_16(png);
    png_set_gray_to_rgb(png);
    int passes = png_set_interlace_handling(png);
    png_read_update_info(png, info);
    int channels = png_get_channels(png, info);
    size_t size = png_get_rowbytes(png, info);
    size_t rows = passes > 1 ? height : 1;
    if (channels < 3 || size == 0 || rows > DSDL_LARGEST_PREVIEWED / size || !(pixels = calloc(rows, size))
        || !dsdl_scaler_begin(scaler, width, height, side)) {
        png_error(png, "there is no room");
    }
    for (int pass = 0; pass < passes; pass++) {
        for (png_uint_32 y = 0; y < height; y++) {
            uint8_t *row = pixels + (rows > 1 ? y * size : 0);
            png_read_row(png, row, NULL);
            if (pass == passes - 1) dsdl_scaler_take(scaler, row, channels);
        }
    }
    free(pixels);
    png_destroy_read_struct(&png, &info, NULL);
    return 1;
}

// The number that a pixel is.
static uint32_t value(const uint8_t *row, uint32_t x, int channels, int depth) {
    const uint8_t *pixel = row + (size_t)x * channels * (depth == 16 ? 2 : 1);
    if (channels >= 3) return pixel[0] | (uint32_t)pixel[1] << 8 | (uint32_t)pixel[2] << 16;
    return depth == 16 ? (uint32_t)pixel[0] << 8 | pixel[1] : pixel[0];
}

dsdl_decoding dsdl_preview_values(
    const uint8_t *bytes, size_t count, uint32_t side, uint32_t **values, uint32_t *width, uint32_t *height) {
    png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, NULL, fail, ignore);
    png_infop info = png ? png_create_info_struct(png) : NULL;
    if (!info) {
        png_destroy_read_struct(&png, NULL, NULL);
        return DSDL_NOT_DECODED;
    }
    input from = {bytes, count, 0};
    uint8_t *volatile pixels = NULL;
    uint32_t *volatile kept = NULL;
    if (setjmp(png_jmpbuf(png))) {
        free(pixels);
        free(kept);
        png_destroy_read_struct(&png, &info, NULL);
        return DSDL_CORRUPT;
    }
    png_set_read_fn(png, &from, take);
    png_read_info(png, info);
    png_uint_32 columns, lines;
    int depth, colour;
    png_get_IHDR(png, info, &columns, &lines, &depth, &colour, NULL, NULL, NULL);
    png_set_packing(png);
    // Colours count, not how fine their shades are.
    if (colour & PNG_COLOR_MASK_COLOR && colour != PNG_COLOR_TYPE_PALETTE) png_set_scale_16(png);
    int passes = png_set_interlace_handling(png);
    png_read_update_info(png, info);
    int channels = png_get_channels(png, info);
    depth = png_get_bit_depth(png, info);
    size_t size = png_get_rowbytes(png, info);
    size_t rows = passes > 1 ? lines : 1;
    uint32_t longest = columns > lines ? columns : lines;
    *width = longest > side ? (uint32_t)((uint64_t)columns * side / longest) : columns;
    *height = longest > side ? (uint32_t)((uint64_t)lines * side / longest) : lines;
    if (*width == 0) *width = 1;
    if (*height == 0) *height = 1;
    if (size == 0 || rows > DSDL_LARGEST_PREVIEWED / size || !(pixels = calloc(rows, size))
        || !(kept = calloc((size_t)*width * *height, sizeof **values))) {
        png_error(png, "there is no room");
    }
    uint32_t next = 0;
    for (int pass = 0; pass < passes; pass++) {
        for (png_uint_32 y = 0; y < lines; y++) {
            uint8_t *row = pixels + (rows > 1 ? y * size : 0);
            png_read_row(png, row, NULL);
            // The row in the middle of those that one stands for.
            if (pass < passes - 1 || next >= *height || y < ((2 * (uint64_t)next + 1) * lines) / (2 * (uint64_t)*height))
                continue;
            for (uint32_t x = 0; x < *width; x++) {
                uint32_t column = (uint32_t)(((2 * (uint64_t)x + 1) * columns) / (2 * (uint64_t)*width));
                kept[(size_t)next * *width + x] = value(row, column, channels, depth);
            }
            next++;
        }
    }
    free(pixels);
    png_destroy_read_struct(&png, &info, NULL);
    *values = kept;
    return DSDL_DECODED;
}

static void put(png_structp png, png_bytep bytes, size_t count) {
    dsdl_preview *preview = png_get_io_ptr(png);
    uint8_t *grown = realloc(preview->bytes, preview->count + count);
    if (!grown) png_error(png, "there is no room");
    memcpy(grown + preview->count, bytes, count);
    preview->bytes = grown;
    preview->count += count;
}

static void flush(png_structp png) {}

dsdl_decoding dsdl_preview_palette(
    const uint8_t *pixels, uint32_t width, uint32_t height, const uint8_t *palette, dsdl_preview *preview) {
    preview->bytes = NULL;
    preview->count = 0;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, fail, ignore);
    png_infop info = png ? png_create_info_struct(png) : NULL;
    if (!info) {
        png_destroy_write_struct(&png, NULL);
        return DSDL_NOT_DECODED;
    }
    if (setjmp(png_jmpbuf(png))) {
        png_destroy_write_struct(&png, &info);
        dsdl_preview_free(preview);
        return DSDL_NOT_DECODED;
    }
    png_set_write_fn(png, preview, put, flush);
    png_set_IHDR(
        png, info, width, height, 8, PNG_COLOR_TYPE_PALETTE, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
        PNG_FILTER_TYPE_DEFAULT);
    png_color colours[256];
    png_byte opacities[256];
    for (int index = 0; index < 256; index++) {
        colours[index].red = palette[4 * index];
        colours[index].green = palette[4 * index + 1];
        colours[index].blue = palette[4 * index + 2];
        opacities[index] = palette[4 * index + 3];
    }
    png_set_PLTE(png, info, colours, 256);
    png_set_tRNS(png, info, opacities, 256, NULL);
    png_set_compression_level(png, 9);
    png_write_info(png, info);
    for (uint32_t y = 0; y < height; y++) png_write_row(png, pixels + (size_t)y * width);
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    return DSDL_DECODED;
}
#else
dsdl_decoding dsdl_preview_values(
    const uint8_t *bytes, size_t count, uint32_t side, uint32_t **values, uint32_t *width, uint32_t *height) {
    return DSDL_NOT_DECODED;
}

dsdl_decoding dsdl_preview_palette(
    const uint8_t *pixels, uint32_t width, uint32_t height, const uint8_t *palette, dsdl_preview *preview) {
    return DSDL_NOT_DECODED;
}
#endif
