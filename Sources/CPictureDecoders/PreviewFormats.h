#ifndef DSDL_PREVIEW_FORMATS_H
#define DSDL_PREVIEW_FORMATS_H

#include "CPicturePreviews.h"
#include "PreviewScaler.h"

// Each gives whether it could; a scaler that was begun has to be freed in any case.
int dsdl_scale_jpeg(const uint8_t *bytes, size_t count, uint32_t side, dsdl_scaler *scaler);
int dsdl_scale_png(const uint8_t *bytes, size_t count, uint32_t side, dsdl_scaler *scaler);
int dsdl_scale_webp(const uint8_t *bytes, size_t count, uint32_t side, dsdl_scaler *scaler);

/// Three bytes a pixel.
int dsdl_write_jpeg(const uint8_t *pixels, uint32_t width, uint32_t height, dsdl_preview *preview);

#endif
