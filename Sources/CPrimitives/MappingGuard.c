#define _GNU_SOURCE
#include "MappingGuard.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

enum { block_count = 64 };

// A region is written in the order base, end, and taken back in the order end, base: whenever both are there, they
// belong together. A slot may be given to another region between two looks at it; then its base is another one, or it
// is looked at as a whole.
//
// What keeps it safe: pages are replaced only inside of a region that the thread that failed is reading, which nobody
// unmaps meanwhile. The handler takes no lock and calls nothing but mmap.
struct dsdl_guard {
  atomic_int taken;
  atomic_uintptr_t base;
  atomic_uintptr_t end;
  atomic_int failed;
};

// As many blocks as there have ever been regions for at a time. One that has been added stays, so that the handler can
// go through them whenever it is called.
typedef struct guard_block {
  dsdl_guard slots[block_count];
  struct guard_block *_Atomic next;
} guard_block;

static guard_block first_block;
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

/// Puts zeros over the page and all behind it, if it is of the region: a file that ends before a page ends before the
/// next ones too.
///
/// mmap is a bare system call on every system this runs on.
static int replace(dsdl_guard *slot, uintptr_t address) {
  uintptr_t base = atomic_load(&slot->base), end = atomic_load(&slot->end);
  if (base == 0 || end == 0 || base != atomic_load(&slot->base)) return 0;
  if (address < base || address >= end) return 0;
  uintptr_t page = address & ~(page_size - 1);
  void *zeros = mmap((void *)page, end - page, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
  if (zeros == MAP_FAILED) return 0;
  atomic_store(&slot->failed, 1);
  return 1;
}

static void handle(int number, siginfo_t *info, void *context) {
  int saved = errno;
  uintptr_t address = (uintptr_t)info->si_addr;
  for (guard_block *block = &first_block; block != NULL; block = atomic_load(&block->next)) {
    for (int index = 0; index < block_count; index++) {
      if (!replace(&block->slots[index], address)) continue;
      errno = saved;
      return;
    }
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

dsdl_guard *dsdl_guard_begin(void *base, size_t length) {
  pthread_once(&once, install);
  guard_block *block = &first_block;
  while (1) {
    for (int index = 0; index < block_count; index++) {
      dsdl_guard *slot = &block->slots[index];
      int expected = 0;
      if (!atomic_compare_exchange_strong(&slot->taken, &expected, 1)) continue;
      atomic_store(&slot->failed, 0);
      atomic_store(&slot->base, (uintptr_t)base);
      atomic_store(&slot->end, (uintptr_t)base + length);
      return slot;
    }
    guard_block *next = atomic_load(&block->next);
    if (next == NULL) {
      guard_block *added = calloc(1, sizeof *added);
      if (added == NULL) return NULL;
      // Somebody else may have been faster.
      if (atomic_compare_exchange_strong(&block->next, &next, added)) next = added;
      else free(added);
    }
    block = next;
  }
}

int dsdl_guard_failed(const dsdl_guard *guard) { return atomic_load(&guard->failed); }

void dsdl_guard_end(dsdl_guard *guard) {
  atomic_store(&guard->end, 0);
  atomic_store(&guard->base, 0);
  atomic_store(&guard->taken, 0);
}
