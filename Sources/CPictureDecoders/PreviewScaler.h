#ifndef DSDL_PREVIEW_SCALER_H
#define DSDL_PREVIEW_SCALER_H

#include <stddef.h>
#include <stdint.h>

// A larger picture that has to be in memory as a whole is not scaled.
#define DSDL_LARGEST_PREVIEWED ((size_t)1 << 29)

/// Takes the rows of a picture and adds their pixels up to a smaller one.
typedef struct {
    uint32_t source_width, source_height;
    uint32_t width, height;
    uint32_t next_row;
    /// Red, green, blue and how many pixels, for each pixel of the smaller picture.
    uint32_t *sums;
} dsdl_scaler;

/// Whether there is memory for it.
int dsdl_scaler_begin(dsdl_scaler *scaler, uint32_t width, uint32_t height, uint32_t side);
/// Takes a row of pixels with 3 or 4 bytes; with 4, the last one says how opaque the pixel is, over white.
void dsdl_scaler_take(dsdl_scaler *scaler, const uint8_t *row, int channels);
/// The scaled picture, three bytes a pixel, turned as EXIF says; null without memory. Width and height change if it turns.
uint8_t *dsdl_scaler_finish(dsdl_scaler *scaler, int orientation);
void dsdl_scaler_free(dsdl_scaler *scaler);

#endif
