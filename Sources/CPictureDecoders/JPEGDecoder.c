#include "CPictureDecoders.h"

#ifdef DSDL_MEDIA_DECODING
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>

#include <jerror.h>

typedef struct {
    struct jpeg_error_mgr base;
    jmp_buf jump;
    char *message;
    int is_corrupt;
} error_manager;

static void note(j_common_ptr common) {
    error_manager *errors = (error_manager *)common->err;
    if (errors->is_corrupt) return;
    char text[JMSG_LENGTH_MAX];
    errors->base.format_message(common, text);
    snprintf(errors->message, DSDL_MESSAGE_SIZE, "%s", text);
    errors->is_corrupt = 1;
}

static void fail(j_common_ptr common) {
    note(common);
    longjmp(((error_manager *)common->err)->jump, 1);
}

// Bytes between markers, and what Adobe's segment says of colours, spoil no picture.
static void emit(j_common_ptr common, int level) {
    if (level >= 0) return;
    int code = common->err->msg_code;
    if (code != JWRN_EXTRANEOUS_DATA && code != JWRN_ADOBE_XFORM) note(common);
}

dsdl_decoding dsdl_decode_jpeg(const uint8_t *bytes, size_t count, char *message) {
    struct jpeg_decompress_struct jpeg;
    error_manager errors;
    memset(&errors, 0, sizeof errors);
    jpeg.err = jpeg_std_error(&errors.base);
    errors.base.error_exit = fail;
    errors.base.emit_message = emit;
    errors.message = message;
    if (setjmp(errors.jump)) {
        jpeg_destroy_decompress(&jpeg);
        return DSDL_CORRUPT;
    }
    jpeg_create_decompress(&jpeg);
    jpeg_mem_src(&jpeg, bytes, (unsigned long)count);
    jpeg_read_header(&jpeg, TRUE);
    // What colours come to does not matter.
    jpeg.out_color_space = jpeg.jpeg_color_space;
    jpeg_start_decompress(&jpeg);
    JSAMPARRAY row = jpeg.mem->alloc_sarray(
        (j_common_ptr)&jpeg, JPOOL_IMAGE, jpeg.output_width * jpeg.output_components, 1);
    while (jpeg.output_scanline < jpeg.output_height) jpeg_read_scanlines(&jpeg, row, 1);
    jpeg_finish_decompress(&jpeg);
    jpeg_destroy_decompress(&jpeg);
    return errors.is_corrupt ? DSDL_CORRUPT : DSDL_DECODED;
}
#else
dsdl_decoding dsdl_decode_jpeg(const uint8_t *bytes, size_t count, char *message) {
    return DSDL_NOT_DECODED;
}
#endif
