#ifndef DSDL_PICTURE_DECODERS_H
#define DSDL_PICTURE_DECODERS_H

#include <stddef.h>
#include <stdint.h>

// Decode pictures that are in memory, and say what is wrong with them. The libraries jump out of their calls at errors,
// which only C can take.

/// What came of decoding.
typedef enum {
    DSDL_DECODED = 0,
    DSDL_CORRUPT = 1,
    /// Of a kind that is not decoded here, or too large for it.
    DSDL_NOT_DECODED = 2,
} dsdl_decoding;

/// How many bytes a message has, with the zero at its end.
#define DSDL_MESSAGE_SIZE 200

dsdl_decoding dsdl_decode_jpeg(const uint8_t *bytes, size_t count, char *message);

/// - histogram: where to count the values of pixels that are gray, or numbers of a palette: `1 << depth` of them; null if
///   nobody asks. Other pictures leave it as it is.
/// - counted: whether they were counted.
dsdl_decoding dsdl_decode_png(
    const uint8_t *bytes, size_t count, int64_t *histogram, int *counted, char *message);

dsdl_decoding dsdl_decode_webp(const uint8_t *bytes, size_t count, char *message);

#include "CPicturePreviews.h"

#endif
