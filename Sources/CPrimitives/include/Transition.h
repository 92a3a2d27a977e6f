#ifndef DSDL_TRANSITION_H
#define DSDL_TRANSITION_H

// What stood between two values, and what it means: brackets, commas, keys and blanks, recognised by comparing
// bytes. `Recogniser+Transitions.swift` explains how they are found and shows one by example.
//
// What keeps it safe: texts have no NULs, so that a comparison ends no later than with the 16 bytes in which the first
// NUL is, and a cursor that moves over a text that agrees moves over no NUL. Words are those of the plan that the steps
// are made from.

#include <stdint.h>
#include <string.h>

#include "CPrimitives.h"

enum {
  /// How long the text of a transition may be.
  dsdl_transition_capacity = 128,
  dsdl_transition_step_limit = 6,
  /// No instance ends in a transition, and nothing else is remarkable about it.
  dsdl_no_boundary = -1,
  /// The same, but somebody is told of the structs and lists that begin there.
  dsdl_openings_only = -2,
};

/// What has to be looked at for a transition; each kind needs less than those before.
enum {
  dsdl_transition_general,
  /// There is one step with one word, no end of an instance, and a value behind it.
  dsdl_transition_single,
  /// The same, and its text has at most 16 bytes: the most common kind.
  dsdl_transition_short,
};

/// A change to the words that tell which fields have been seen, if they are as they must be:
/// `(seen & test) == expect`, then `seen = (seen & keep) | set`.
///
///     a field           test 0b10  expect 0     keep all  set 0b10
///     end of a struct   test 0b11  expect 0b11  keep all  set 0
///     begin of one      test 0     expect 0     keep 0    set 0
typedef struct {
  /// Which word. Below zero: several of them, `test` from the word `-slot - 1` on, which are cleared; or compared with
  /// those that are required, if `expect` is not 0.
  int64_t slot;
  uint64_t test, expect, keep, set;
} dsdl_step;

typedef struct dsdl_transition {
  uint8_t text[dsdl_transition_capacity];
  /// One bit for each of the first 16 bytes that count; a transition that is none has more than 16.
  uint32_t mask;
  uint32_t kind;
  uint32_t length;
  /// Where in the text a whole instance ends; `dsdl_no_boundary` or `dsdl_openings_only` if none does.
  int32_t boundary;
  /// The node of the value behind the text; none if something else follows.
  const void *node;
  /// The transitions behind that value, or behind the text.
  struct dsdl_transition *next;
  dsdl_step steps[dsdl_transition_step_limit];
  uint32_t step_count;
  /// Of the first one at a position: which one is replaced next.
  uint32_t turn;
} dsdl_transition;

/// Whether the text stands at a place, as far as its first 16 bytes go. At least 16 bytes can be read there.
static inline int dsdl_begins(const dsdl_transition *transition, const uint8_t *at) {
  return (~dsdl_equal(at, transition->text) & transition->mask) == 0;
}

/// Whether the rest does, if the first bytes agree.
static inline int dsdl_goes_on(const dsdl_transition *transition, const uint8_t *at) {
  return dsdl_is_same_rest(at, transition->text, transition->length);
}

static inline dsdl_step *dsdl_transition_step(dsdl_transition *transition, uint32_t index) {
  return transition->steps + index;
}

/// Remembers the text, of at most as many bytes as there is room for; everything else is there.
///
/// A file may change between two looks at it. No NUL is remembered, since NULs without end follow a file; then the
/// transition is none.
static inline void dsdl_learn(dsdl_transition *transition, const uint8_t *text) {
  uint32_t length = transition->length;
  memcpy(transition->text, text, length);
  int has_nul = memchr(transition->text, 0, length) != NULL;
  transition->mask = has_nul ? UINT32_MAX : dsdl_first(length);
  int is_single = transition->step_count == 1 && transition->steps[0].slot >= 0 &&
                  transition->boundary == dsdl_no_boundary && transition->node && transition->next;
  transition->kind = !is_single     ? dsdl_transition_general
                     : length <= 16 ? dsdl_transition_short
                                    : dsdl_transition_single;
}

/// Takes a step with one word; 0 if a field is there twice or missing.
static inline int dsdl_take(const dsdl_step *step, uint64_t *seen) {
  uint64_t word = seen[step->slot];
  seen[step->slot] = (word & step->keep) | step->set;
  return (word & step->test) == step->expect;
}

static inline int dsdl_take_wide(const dsdl_step *step, uint64_t *seen, const uint64_t *required) {
  for (uint64_t word = 0, slot = (uint64_t)(-step->slot - 1); word < step->test; word++, slot++) {
    if (step->expect == 0)
      seen[slot] = 0;
    else if ((seen[slot] & required[slot]) != required[slot])
      return 0;
  }
  return 1;
}

static inline int dsdl_take_all(const dsdl_transition *transition, uint64_t *seen, const uint64_t *required) {
  const dsdl_step *step = transition->steps, *end = step + transition->step_count;
  for (; step < end; step++)
    if (!(step->slot < 0 ? dsdl_take_wide(step, seen, required) : dsdl_take(step, seen))) return 0;
  return 1;
}

#endif
