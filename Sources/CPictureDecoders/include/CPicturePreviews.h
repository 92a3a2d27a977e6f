#ifndef DSDL_PICTURE_PREVIEWS_H
#define DSDL_PICTURE_PREVIEWS_H

#include "CPictureDecoders.h"

// Make small copies of pictures that are in memory.

typedef enum {
    DSDL_JPEG = 0,
    DSDL_PNG = 1,
    DSDL_WEBP = 2,
} dsdl_format;

/// A file in memory, to be released with `dsdl_preview_free`.
typedef struct {
    uint8_t *bytes;
    size_t count;
} dsdl_preview;

/// Scales a picture down so that neither side is longer than `side`, turns it as EXIF says, and writes it as JPEG. What is
/// transparent becomes white.
///
/// - orientation: 1 to 8, as EXIF has it.
dsdl_decoding dsdl_preview_picture(
    dsdl_format format, const uint8_t *bytes, size_t count, uint32_t side, int orientation, dsdl_preview *preview);

/// The values of a map whose pixels are numbers: its gray values, the numbers of its palette, or of a map in colours
/// red + 256 green + 65536 blue. Pixels are left out until neither side is longer than `side`.
///
/// - values: `width` times `height` of them, to be released with `free`.
dsdl_decoding dsdl_preview_values(
    const uint8_t *bytes, size_t count, uint32_t side, uint32_t **values, uint32_t *width, uint32_t *height);

/// Writes a PNG whose pixels are numbers of a palette.
///
/// - palette: 256 colours, each red, green, blue and how opaque it is.
dsdl_decoding dsdl_preview_palette(
    const uint8_t *pixels, uint32_t width, uint32_t height, const uint8_t *palette, dsdl_preview *preview);

void dsdl_preview_free(dsdl_preview *preview);

#endif
