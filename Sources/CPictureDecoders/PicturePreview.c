#include "CPicturePreviews.h"
#include "PreviewFormats.h"

#include <stdlib.h>

#ifdef DSDL_MEDIA_DECODING
#include <string.h>

#include <webp/decode.h>

int dsdl_scale_webp(const uint8_t *bytes, size_t count, uint32_t side, dsdl_scaler *scaler) {
    int width, height;
    if (!WebPGetInfo(bytes, count, &width, &height)) return 0;
    uint8_t *pixels = WebPDecodeRGBA(bytes, count, &width, &height);
    if (!pixels) return 0;
    int is_begun = dsdl_scaler_begin(scaler, (uint32_t)width, (uint32_t)height, side);
    for (int y = 0; is_begun && y < height; y++) dsdl_scaler_take(scaler, pixels + (size_t)y * width * 4, 4);
    WebPFree(pixels);
    return is_begun;
}

dsdl_decoding dsdl_preview_picture(
    dsdl_format format, const uint8_t *bytes, size_t count, uint32_t side, int orientation, dsdl_preview *preview) {
    dsdl_scaler scaler;
    memset(&scaler, 0, sizeof scaler);
    preview->bytes = NULL;
    preview->count = 0;
    int is_scaled = 0;
    switch (format) {
    case DSDL_JPEG: is_scaled = dsdl_scale_jpeg(bytes, count, side, &scaler); break;
    case DSDL_PNG: is_scaled = dsdl_scale_png(bytes, count, side, &scaler); break;
    case DSDL_WEBP: is_scaled = dsdl_scale_webp(bytes, count, side, &scaler); break;
    }
    // Of a picture that ends early, what there is.
    int has_some = scaler.sums && scaler.next_row > 0;
    uint8_t *pixels = is_scaled || has_some ? dsdl_scaler_finish(&scaler, orientation) : NULL;
    int is_written = pixels && dsdl_write_jpeg(pixels, scaler.width, scaler.height, preview);
    free(pixels);
    dsdl_scaler_free(&scaler);
    return is_written ? DSDL_DECODED : DSDL_NOT_DECODED;
}
#else
dsdl_decoding dsdl_preview_picture(
    dsdl_format format, const uint8_t *bytes, size_t count, uint32_t side, int orientation, dsdl_preview *preview) {
    return DSDL_NOT_DECODED;
}
#endif

void dsdl_preview_free(dsdl_preview *preview) {
    free(preview->bytes);
    preview->bytes = NULL;
    preview->count = 0;
}
