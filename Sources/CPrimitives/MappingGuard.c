#define _GNU_SOURCE
#include "MappingGuard.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

enum { guard_count = 64 };

// A region is written in the order base, end, and taken back in the order end, base: whenever both are there, they
// belong together. A slot may be given to another region between two looks at it; then its base is another one, or it
// is looked at as a whole.
//
// What keeps it safe: pages are replaced only inside of a region that the thread that failed is reading, which nobody
// unmaps meanwhile. The handler takes no lock and calls nothing but mmap.
typedef struct {
  atomic_int taken;
  atomic_uintptr_t base;
  atomic_uintptr_t end;
  atomic_int failed;
} guard_slot;

static guard_slot slots[guard_count];
static struct sigaction previous;
static uintptr_t page_size;
static pthread_once_t once = PTHREAD_ONCE_INIT;

/// Lets whoever was there before decide, or the system, which ends the process when the access is repeated.
static void pass_on(int number, siginfo_t *info, void *context) {
  if (previous.sa_flags & SA_SIGINFO) {
    previous.sa_sigaction(number, info, context);
  } else if (previous.sa_handler == SIG_DFL || previous.sa_handler == SIG_IGN) {
    signal(number, SIG_DFL);
  } else {
    previous.sa_handler(number);
  }
}

/// Puts zeros over the page and all behind it: a file that ends before a page ends before the next ones too.
///
/// mmap is a bare system call on every system this runs on.
static void handle(int number, siginfo_t *info, void *context) {
  int saved = errno;
  uintptr_t address = (uintptr_t)info->si_addr;
  for (int index = 0; index < guard_count; index++) {
    guard_slot *slot = &slots[index];
    uintptr_t base = atomic_load(&slot->base), end = atomic_load(&slot->end);
    if (base == 0 || end == 0 || base != atomic_load(&slot->base)) continue;
    if (address < base || address >= end) continue;
    uintptr_t page = address & ~(page_size - 1);
    void *zeros = mmap((void *)page, end - page, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    if (zeros == MAP_FAILED) break;
    atomic_store(&slot->failed, 1);
    errno = saved;
    return;
  }
  errno = saved;
  pass_on(number, info, context);
}

static void install(void) {
  page_size = (uintptr_t)sysconf(_SC_PAGESIZE);
  struct sigaction action = {0};
  action.sa_sigaction = handle;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(SIGBUS, &action, &previous);
}

int dsdl_guard_begin(void *base, size_t length) {
  pthread_once(&once, install);
  for (int index = 0; index < guard_count; index++) {
    int expected = 0;
    if (!atomic_compare_exchange_strong(&slots[index].taken, &expected, 1)) continue;
    atomic_store(&slots[index].failed, 0);
    atomic_store(&slots[index].base, (uintptr_t)base);
    atomic_store(&slots[index].end, (uintptr_t)base + length);
    return index;
  }
  return -1;
}

int dsdl_guard_failed(int guard) { return guard >= 0 && atomic_load(&slots[guard].failed); }

int dsdl_guard_end(int guard) {
  if (guard < 0) return 0;
  int failed = atomic_load(&slots[guard].failed);
  atomic_store(&slots[guard].end, 0);
  atomic_store(&slots[guard].base, 0);
  atomic_store(&slots[guard].taken, 0);
  return failed;
}
