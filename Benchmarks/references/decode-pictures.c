// Reads each file named on standard input as a whole and decodes it by libjpeg, libpng or libwebp as their manuals show, on so
// many threads: the libraries' own time. Prints how many pictures it decoded.
//
//     decode-pictures THREADS < names
//     decode-pictures --make FOLDER COUNT     writes pictures of 640 × 480, a third of them JPEG, PNG and WebP each
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <jpeglib.h>
#include <png.h>
#include <webp/decode.h>
#include <webp/encode.h>

static char **names;
static size_t count;
static atomic_size_t next;
static atomic_size_t done;

static int decode_jpeg(const uint8_t *bytes, size_t size) {
    struct jpeg_decompress_struct jpeg;
    struct jpeg_error_mgr errors;
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_decompress(&jpeg);
    jpeg_mem_src(&jpeg, bytes, size);
    jpeg_read_header(&jpeg, TRUE);
    jpeg_start_decompress(&jpeg);
    JSAMPARRAY row = jpeg.mem->alloc_sarray(
        (j_common_ptr)&jpeg, JPOOL_IMAGE, jpeg.output_width * jpeg.output_components, 1);
    while (jpeg.output_scanline < jpeg.output_height) jpeg_read_scanlines(&jpeg, row, 1);
    jpeg_finish_decompress(&jpeg);
    jpeg_destroy_decompress(&jpeg);
    return 1;
}

typedef struct {
    const uint8_t *bytes;
    size_t size, at;
} input;

static void take(png_structp png, png_bytep target, size_t size) {
    input *from = png_get_io_ptr(png);
    if (size > from->size - from->at) png_error(png, "the end");
    memcpy(target, from->bytes + from->at, size);
    from->at += size;
}

static int decode_png(const uint8_t *bytes, size_t size) {
    png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
    png_infop info = png_create_info_struct(png);
    input from = {bytes, size, 0};
    png_set_read_fn(png, &from, take);
    png_read_info(png, info);
    png_uint_32 height = png_get_image_height(png, info);
    uint8_t *row = malloc(png_get_rowbytes(png, info));
    for (png_uint_32 y = 0; y < height; y++) png_read_row(png, row, NULL);
    png_read_end(png, info);
    free(row);
    png_destroy_read_struct(&png, &info, NULL);
    return 1;
}

static int decode_webp(const uint8_t *bytes, size_t size) {
    int width, height;
    uint8_t *pixels = WebPDecodeRGBA(bytes, size, &width, &height);
    WebPFree(pixels);
    return pixels != NULL;
}

static int decode(const char *name, uint8_t **buffer, size_t *room) {
    int file = open(name, O_RDONLY);
    struct stat status;
    if (file < 0 || fstat(file, &status) != 0) return 0;
    size_t size = status.st_size;
    if (size > *room) *buffer = realloc(*buffer, *room = 2 * size);
    int is_read = read(file, *buffer, size) == (ssize_t)size;
    close(file);
    if (!is_read || size < 4) return 0;
    switch ((*buffer)[0]) {
    case 0xFF: return decode_jpeg(*buffer, size);
    case 0x89: return decode_png(*buffer, size);
    default: return decode_webp(*buffer, size);
    }
}

static void *work(void *unused) {
    uint8_t *buffer = NULL;
    size_t room = 0;
    for (;;) {
        size_t index = atomic_fetch_add(&next, 1);
        if (index >= count) break;
        if (decode(names[index], &buffer, &room)) atomic_fetch_add(&done, 1);
    }
    free(buffer);
    return NULL;
}

// MARK: Making pictures

enum { width = 640, height = 480 };

/// Slopes with some noise, as photographs have.
static void draw(uint8_t *pixels, unsigned seed) {
    unsigned noise = seed * 2654435761u + 1;
    for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
            for (int channel = 0; channel < 3; channel++) {
                noise = noise * 1664525 + 1013904223;
                int slope = (x * (channel + 1) + y * (3 - channel) + (int)(seed % 256)) / 8;
                *pixels++ = (slope + ((x / 40 + y / 30) % 2 ? 60 : 0) + (int)(noise >> 28)) & 0xFF;
            }
        }
    }
}

static void make(const char *folder, unsigned pictures) {
    uint8_t *pixels = malloc(3 * width * height);
    char name[4096];
    for (unsigned number = 0; number < pictures; number++) {
        draw(pixels, number);
        const char *suffix[] = {"jpg", "png", "webp"};
        snprintf(name, sizeof name, "%s/%06u.%s", folder, number, suffix[number % 3]);
        FILE *file = fopen(name, "wb");
        if (!file) exit(1);
        if (number % 3 == 0) {
            struct jpeg_compress_struct jpeg;
            struct jpeg_error_mgr errors;
            jpeg.err = jpeg_std_error(&errors);
            jpeg_create_compress(&jpeg);
            jpeg_stdio_dest(&jpeg, file);
            jpeg.image_width = width;
            jpeg.image_height = height;
            jpeg.input_components = 3;
            jpeg.in_color_space = JCS_RGB;
            jpeg_set_defaults(&jpeg);
            jpeg_set_quality(&jpeg, 85, TRUE);
            jpeg_start_compress(&jpeg, TRUE);
            while (jpeg.next_scanline < height) {
                JSAMPROW row = pixels + 3 * width * jpeg.next_scanline;
                jpeg_write_scanlines(&jpeg, &row, 1);
            }
            jpeg_finish_compress(&jpeg);
            jpeg_destroy_compress(&jpeg);
        } else if (number % 3 == 1) {
            png_image image = {.version = PNG_IMAGE_VERSION, .width = width, .height = height, .format = PNG_FORMAT_RGB};
            png_image_write_to_stdio(&image, file, 0, pixels, 0, NULL);
        } else {
            uint8_t *webp;
            size_t size = WebPEncodeRGB(pixels, width, height, 3 * width, 80, &webp);
            fwrite(webp, 1, size, file);
            WebPFree(webp);
        }
        fclose(file);
    }
    free(pixels);
}

int main(int argc, char **argv) {
    if (argc == 4 && strcmp(argv[1], "--make") == 0) {
        make(argv[2], atoi(argv[3]));
        return 0;
    }
    int threads = argc > 1 ? atoi(argv[1]) : 1;
    size_t room = 1 << 16;
    names = malloc(room * sizeof *names);
    char line[4096];
    while (fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\n")] = 0;
        if (count == room) names = realloc(names, (room *= 2) * sizeof *names);
        names[count++] = strdup(line);
    }
    pthread_t all[64];
    if (threads > 64) threads = 64;
    for (int index = 0; index < threads; index++) pthread_create(&all[index], NULL, work, NULL);
    for (int index = 0; index < threads; index++) pthread_join(all[index], NULL);
    printf("%zu\n", atomic_load(&done));
    return 0;
}
