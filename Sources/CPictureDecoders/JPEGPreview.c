#include "CPicturePreviews.h"
#include "PreviewFormats.h"

#ifdef DSDL_MEDIA_DECODING
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>

#define QUALITY 78

typedef struct {
    struct jpeg_error_mgr base;
    jmp_buf jump;
} error_manager;

static void fail(j_common_ptr common) { longjmp(((error_manager *)common->err)->jump, 1); }

static void ignore(j_common_ptr common, int level) {}

static struct jpeg_error_mgr *prepare(error_manager *errors) {
    jpeg_std_error(&errors->base);
    errors->base.error_exit = fail;
    errors->base.emit_message = ignore;
    return &errors->base;
}

// Cyan, magenta, yellow and black, which Adobe's programs write the other way round.
static void take_cmyk(dsdl_scaler *scaler, uint8_t *row, uint32_t width, int is_inverted) {
    for (uint32_t x = 0; x < width; x++) {
        uint8_t *pixel = row + 4 * x;
        uint32_t black = is_inverted ? pixel[3] : 255 - pixel[3];
        for (int channel = 0; channel < 3; channel++) {
            uint32_t colour = is_inverted ? pixel[channel] : 255 - pixel[channel];
            pixel[channel] = (uint8_t)(colour * black / 255);
        }
        pixel[3] = 255;
    }
    dsdl_scaler_take(scaler, row, 4);
}

int dsdl_scale_jpeg(const uint8_t *bytes, size_t count, uint32_t side, dsdl_scaler *scaler) {
    struct jpeg_decompress_struct jpeg;
    error_manager errors;
    jpeg.err = prepare(&errors);
    if (setjmp(errors.jump)) {
        jpeg_destroy_decompress(&jpeg);
        return 0;
    }
    jpeg_create_decompress(&jpeg);
    jpeg_mem_src(&jpeg, bytes, (unsigned long)count);
    jpeg_read_header(&jpeg, TRUE);
    int is_cmyk = jpeg.jpeg_color_space == JCS_CMYK || jpeg.jpeg_color_space == JCS_YCCK;
    jpeg.out_color_space = is_cmyk ? JCS_CMYK : JCS_RGB;
    // The decoder leaves out what will not be seen, as long as two pixels are left for each one.
    uint32_t longest = jpeg.image_width > jpeg.image_height ? jpeg.image_width : jpeg.image_height;
    jpeg.scale_num = 8;
    jpeg.scale_denom = 8;
    while (jpeg.scale_num > 1 && (uint64_t)longest * (jpeg.scale_num / 2) / 8 >= 2 * (uint64_t)side) jpeg.scale_num /= 2;
    jpeg_start_decompress(&jpeg);
    if (!dsdl_scaler_begin(scaler, jpeg.output_width, jpeg.output_height, side)) fail((j_common_ptr)&jpeg);
    JSAMPARRAY row = jpeg.mem->alloc_sarray(
        (j_common_ptr)&jpeg, JPOOL_IMAGE, jpeg.output_width * jpeg.output_components, 1);
    while (jpeg.output_scanline < jpeg.output_height) {
        jpeg_read_scanlines(&jpeg, row, 1);
        if (is_cmyk) {
            take_cmyk(scaler, row[0], jpeg.output_width, jpeg.saw_Adobe_marker);
        } else {
            dsdl_scaler_take(scaler, row[0], jpeg.output_components);
        }
    }
    jpeg_finish_decompress(&jpeg);
    jpeg_destroy_decompress(&jpeg);
    return 1;
}

int dsdl_write_jpeg(const uint8_t *pixels, uint32_t width, uint32_t height, dsdl_preview *preview) {
    struct jpeg_compress_struct jpeg;
    error_manager errors;
    unsigned char *volatile written = NULL;
    unsigned char *target = NULL;
    unsigned long size = 0;
    jpeg.err = prepare(&errors);
    if (setjmp(errors.jump)) {
        jpeg_destroy_compress(&jpeg);
        free(written);
        return 0;
    }
    jpeg_create_compress(&jpeg);
    jpeg_mem_dest(&jpeg, &target, &size);
    jpeg.image_width = width;
    jpeg.image_height = height;
    jpeg.input_components = 3;
    jpeg.in_color_space = JCS_RGB;
    jpeg_set_defaults(&jpeg);
    jpeg_set_quality(&jpeg, QUALITY, TRUE);
    jpeg.optimize_coding = TRUE;
    jpeg_start_compress(&jpeg, TRUE);
    while (jpeg.next_scanline < height) {
        JSAMPROW row = (JSAMPROW)(pixels + (size_t)jpeg.next_scanline * width * 3);
        jpeg_write_scanlines(&jpeg, &row, 1);
    }
    jpeg_finish_compress(&jpeg);
    written = target;
    jpeg_destroy_compress(&jpeg);
    preview->bytes = target;
    preview->count = size;
    return 1;
}
#endif
