#define _GNU_SOURCE
#include "FileReplacement.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#if defined(__APPLE__)

#include <copyfile.h>

void dsdl_copy_attributes(int from, int to) { fcopyfile(from, to, NULL, COPYFILE_ACL | COPYFILE_XATTR); }

int dsdl_exchange_files(const char *one, const char *other) { return renamex_np(one, other, RENAME_SWAP); }

#elif defined(__linux__)

#include <sys/syscall.h>
#include <sys/xattr.h>

// No system has longer lists or values.
enum { size_limit = 1 << 16 };

void dsdl_copy_attributes(int from, int to) {
  char *names = malloc(size_limit), *value = malloc(size_limit);
  ssize_t length = names && value ? flistxattr(from, names, size_limit) : -1;
  for (ssize_t at = 0; at < length; at += (ssize_t)strlen(names + at) + 1) {
    ssize_t size = fgetxattr(from, names + at, value, size_limit);
    // Some belong to the system's administrator.
    if (size >= 0) (void)fsetxattr(to, names + at, value, (size_t)size, 0);
  }
  free(names);
  free(value);
}

int dsdl_exchange_files(const char *one, const char *other) {
#if defined(SYS_renameat2)
  return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 2 /* RENAME_EXCHANGE */);
#else
  errno = ENOSYS;
  return -1;
#endif
}

#else

void dsdl_copy_attributes(int from, int to) { (void)from, (void)to; }

int dsdl_exchange_files(const char *one, const char *other) {
  (void)one, (void)other;
  errno = ENOSYS;
  return -1;
}

#endif
