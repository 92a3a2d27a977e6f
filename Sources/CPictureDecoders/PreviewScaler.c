#include "PreviewScaler.h"

#include <stdlib.h>
#include <string.h>

int dsdl_scaler_begin(dsdl_scaler *scaler, uint32_t width, uint32_t height, uint32_t side) {
    memset(scaler, 0, sizeof *scaler);
    if (width == 0 || height == 0 || side == 0) return 0;
    uint32_t longest = width > height ? width : height;
    scaler->source_width = scaler->width = width;
    scaler->source_height = scaler->height = height;
    if (longest > side) {
        scaler->width = (uint32_t)((uint64_t)width * side / longest);
        scaler->height = (uint32_t)((uint64_t)height * side / longest);
        if (scaler->width == 0) scaler->width = 1;
        if (scaler->height == 0) scaler->height = 1;
    }
    scaler->sums = calloc((size_t)scaler->width * scaler->height, 4 * sizeof *scaler->sums);
    return scaler->sums != NULL;
}

void dsdl_scaler_take(dsdl_scaler *scaler, const uint8_t *row, int channels) {
    if (scaler->next_row >= scaler->source_height) return;
    uint32_t y = (uint32_t)((uint64_t)scaler->next_row++ * scaler->height / scaler->source_height);
    uint32_t *sums = scaler->sums + (size_t)y * scaler->width * 4;
    uint64_t step = scaler->width;
    uint64_t at = 0;
    for (uint32_t x = 0; x < scaler->source_width; x++, row += channels) {
        uint32_t *sum = sums + at / scaler->source_width * 4;
        at += step;
        // The sums of a very large picture would overflow; more pixels would change nothing that can be seen.
        if (sum[3] >= 1 << 23) continue;
        uint32_t alpha = channels == 4 ? row[3] : 255;
        for (int channel = 0; channel < 3; channel++) {
            sum[channel] += (row[channel] * alpha + 255 * (255 - alpha)) / 255;
        }
        sum[3]++;
    }
}

// Where a pixel of the turned picture is in the one that is stored.
static size_t source(uint32_t x, uint32_t y, uint32_t width, uint32_t height, int orientation) {
    uint32_t right = width - 1 - x, below = height - 1 - y;
    switch (orientation) {
    case 2: return (size_t)y * width + right;
    case 3: return (size_t)below * width + right;
    case 4: return (size_t)below * width + x;
    // The sides of these are exchanged: width and height are those of the turned picture.
    case 5: return (size_t)x * height + y;
    case 6: return (size_t)right * height + y;
    case 7: return (size_t)right * height + below;
    case 8: return (size_t)x * height + below;
    default: return (size_t)y * width + x;
    }
}

uint8_t *dsdl_scaler_finish(dsdl_scaler *scaler, int orientation) {
    uint8_t *pixels = malloc((size_t)scaler->width * scaler->height * 3);
    if (!pixels) return NULL;
    if (orientation >= 5 && orientation <= 8) {
        uint32_t width = scaler->width;
        scaler->width = scaler->height;
        scaler->height = width;
    }
    uint8_t *pixel = pixels;
    for (uint32_t y = 0; y < scaler->height; y++) {
        for (uint32_t x = 0; x < scaler->width; x++) {
            const uint32_t *sum = scaler->sums + source(x, y, scaler->width, scaler->height, orientation) * 4;
            for (int channel = 0; channel < 3; channel++) {
                *pixel++ = sum[3] ? (uint8_t)((sum[channel] + sum[3] / 2) / sum[3]) : 255;
            }
        }
    }
    return pixels;
}

void dsdl_scaler_free(dsdl_scaler *scaler) {
    free(scaler->sums);
    scaler->sums = NULL;
}
