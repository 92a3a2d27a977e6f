// map-and-add PATH
//
// Maps a file, or every file of a folder, and adds it up eight bytes at a time: nothing that looks at every byte of a
// file is much faster.
#include <dirent.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static uint64_t sum;

static void add_file(int folder, const char *name) {
  int file = openat(folder, name, O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status) < 0) {
    perror(name);
    exit(1);
  }
  size_t count = (size_t)status.st_size;
  if (count > 0) {
    const uint8_t *bytes = mmap(NULL, count, PROT_READ, MAP_PRIVATE, file, 0);
    if (bytes == MAP_FAILED) {
      perror(name);
      exit(1);
    }
    size_t index = 0;
    for (; index + 8 <= count; index += 8) {
      uint64_t word;
      memcpy(&word, bytes + index, 8);
      sum += word;
    }
    for (; index < count; index++) sum += bytes[index];
    munmap((void *)bytes, count);
  }
  close(file);
}

int main(int count, char **arguments) {
  if (count != 2) return 64;
  struct stat status;
  if (stat(arguments[1], &status) < 0) {
    perror(arguments[1]);
    return 1;
  }
  if (S_ISDIR(status.st_mode)) {
    DIR *folder = opendir(arguments[1]);
    struct dirent *entry;
    while (folder && (entry = readdir(folder)))
      if (entry->d_name[0] != '.') add_file(dirfd(folder), entry->d_name);
  } else {
    add_file(AT_FDCWD, arguments[1]);
  }
  printf("%llu\n", (unsigned long long)sum);
  return 0;
}
