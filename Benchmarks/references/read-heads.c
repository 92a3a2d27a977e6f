// Opens each file named on standard input, reads 4 KB of it and closes it, on so many threads: what looking at headers
// cannot go below. Prints how many files it read.
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char **names;
static size_t count;
static atomic_size_t next;
static atomic_size_t done;

static void *work(void *unused) {
    char head[4096];
    for (;;) {
        size_t start = atomic_fetch_add(&next, 64);
        if (start >= count) return NULL;
        for (size_t index = start; index < start + 64 && index < count; index++) {
            int file = open(names[index], O_RDONLY);
            if (file < 0) continue;
            if (pread(file, head, sizeof head, 0) > 0) atomic_fetch_add(&done, 1);
            close(file);
        }
    }
}

int main(int argc, char **argv) {
    int threads = argc > 1 ? atoi(argv[1]) : 1;
    size_t room = 1 << 20;
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
