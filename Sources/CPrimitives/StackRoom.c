#define _GNU_SOURCE
#include "StackRoom.h"

#include <pthread.h>
#include <stdint.h>

// The end of a thread's stack does not move, and is asked for once: for the first thread some systems read a file.
static _Thread_local uintptr_t lowest;

#if defined(__APPLE__)

static uintptr_t find_lowest(void) {
  pthread_t thread = pthread_self();
  return (uintptr_t)pthread_get_stackaddr_np(thread) - pthread_get_stacksize_np(thread);
}

#else

static uintptr_t find_lowest(void) {
  pthread_attr_t attributes;
  if (pthread_getattr_np(pthread_self(), &attributes) != 0) return UINTPTR_MAX;
  void *start = NULL;
  size_t size = 0;
  int failed = pthread_attr_getstack(&attributes, &start, &size);
  pthread_attr_destroy(&attributes);
  return failed || size == 0 ? UINTPTR_MAX : (uintptr_t)start;
}

#endif

size_t dsdl_stack_left(void) {
  if (lowest == 0) lowest = find_lowest();
  uintptr_t here = (uintptr_t)__builtin_frame_address(0);
  return here > lowest ? here - lowest : 0;
}
