#include "CPictureDecoders.h"

#ifdef DSDL_MEDIA_DECODING
#include <stdio.h>

#include <webp/decode.h>

static const char *reason(VP8StatusCode status) {
    switch (status) {
    case VP8_STATUS_NOT_ENOUGH_DATA: return "the data ends early";
    case VP8_STATUS_BITSTREAM_ERROR: return "the data is damaged";
    default: return "the data cannot be read";
    }
}

dsdl_decoding dsdl_decode_webp(const uint8_t *bytes, size_t count, char *message) {
    WebPDecoderConfig config;
    if (!WebPInitDecoderConfig(&config)) return DSDL_NOT_DECODED;
    VP8StatusCode status = WebPGetFeatures(bytes, count, &config.input);
    // Frames of an animation are pictures of their own.
    if (status == VP8_STATUS_OK && config.input.has_animation) return DSDL_NOT_DECODED;
    if (status == VP8_STATUS_OK) {
        config.output.colorspace = MODE_RGBA;
        status = WebPDecode(bytes, count, &config);
        WebPFreeDecBuffer(&config.output);
    }
    if (status == VP8_STATUS_OK) return DSDL_DECODED;
    if (status == VP8_STATUS_OUT_OF_MEMORY || status == VP8_STATUS_UNSUPPORTED_FEATURE) return DSDL_NOT_DECODED;
    snprintf(message, DSDL_MESSAGE_SIZE, "%s", reason(status));
    return DSDL_CORRUPT;
}
#else
dsdl_decoding dsdl_decode_webp(const uint8_t *bytes, size_t count, char *message) {
    return DSDL_NOT_DECODED;
}
#endif
