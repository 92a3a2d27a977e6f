// Compares each primitive, in the form that the processor gets and in the plain one, with looking at bytes one by one.
// `Scripts/check-primitives` builds and runs it for this processor and for others.

#include "CPrimitives.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

typedef int (*byte_test)(uint8_t byte, const uint8_t *other);

static long long checks = 0;

static uint64_t mask(const uint8_t *bytes, int count, byte_test is_set, const uint8_t *other) {
  uint64_t mask = 0;
  for (int i = 0; i < count; i++)
    if (is_set(bytes[i], other ? other + i : NULL)) mask |= (uint64_t)1 << i;
  return mask;
}

static int is_stop(uint8_t b, const uint8_t *o) { return (void)o, b == '"' || b == '\\' || b < 0x20 || b >= 0x80; }
static int is_same(uint8_t b, const uint8_t *o) { return b == *o; }
static int is_blank(uint8_t b, const uint8_t *o) { return (void)o, b == ' ' || b == '\t' || b == '\n' || b == '\r'; }
static int is_space(uint8_t b, const uint8_t *o) { return (void)o, b == ' ' || b == '\t'; }
static int is_quote(uint8_t b, const uint8_t *o) { return (void)o, b == '"'; }
static int is_nul(uint8_t b, const uint8_t *o) { return (void)o, b == 0; }
static int is_high(uint8_t b, const uint8_t *o) { return (void)o, b == 0xFF; }
static int is_digit(uint8_t b, const uint8_t *o) { return (void)o, b >= '0' && b <= '9'; }
static int is_zero(uint8_t b, const uint8_t *o) { return (void)o, b == '0'; }
static int is_gap(uint8_t b, const uint8_t *o) { return (void)o, b == '.' || b == ','; }
static int is_comma(uint8_t b, const uint8_t *o) { return (void)o, b == ','; }

/// How many bytes a check looks at.
enum { length = 64 };

static void expect(uint64_t found, uint64_t expected, const char *name, const uint8_t *bytes) {
  checks++;
  if (found == expected) return;
  printf("%s gives %llx instead of %llx for", name, (unsigned long long)found, (unsigned long long)expected);
  for (int i = 0; i < length; i++) printf(" %02x", bytes[i]);
  printf("\n");
  exit(1);
}

#define BOTH(function, expected, ...)                                \
  do {                                                               \
    expect(function(__VA_ARGS__), expected, #function, bytes);       \
    expect(function##_plain(__VA_ARGS__), expected, #function "_plain", bytes); \
  } while (0)

#define NUMBERS(function, count)                                          \
  do {                                                                    \
    expect(function(bytes).digit, mask(bytes, count, is_digit, NULL), #function, bytes); \
    expect(function(bytes).zero, mask(bytes, count, is_zero, NULL), #function, bytes);   \
    expect(function(bytes).gap, mask(bytes, count, is_gap, NULL), #function, bytes);     \
    expect(function(bytes).comma, mask(bytes, count, is_comma, NULL), #function, bytes); \
  } while (0)

/// The value of four hexadecimal digits, found digit by digit; -1 if they are none.
static int32_t code_unit(const uint8_t *bytes) {
  int32_t unit = 0;
  for (int i = 0; i < 4; i++) {
    const char *digits = "0123456789abcdef";
    uint8_t small = bytes[i] >= 'A' && bytes[i] <= 'F' ? bytes[i] + 32 : bytes[i];
    const char *digit = small ? strchr(digits, small) : NULL;
    if (!digit) return -1;
    unit = unit * 16 + (int32_t)(digit - digits);
  }
  return unit;
}

/// Looks at the last four of the bytes.
static void check_code_unit(const uint8_t *bytes) {
  const uint8_t *digits = bytes + length - 4;
  int32_t unit = dsdl_code_unit(digits);
  // Which number below zero it is says nothing.
  expect((uint64_t)(unit < 0 ? -1 : unit), (uint64_t)code_unit(digits), "dsdl_code_unit", bytes);
}

/// Of whatever bytes there are digits are made.
static void check_doubles(const uint8_t *bytes) {
  dsdl_four_numbers numbers;
  double expected[4];
  for (int i = 0; i < 4; i++) {
    int count = 1 + bytes[8 * i] % 8;
    double digits = 0, power = 1;
    numbers.digits[i] = 0;
    for (int place = 8 - count; place < 8; place++) {
      uint64_t digit = bytes[8 * i + place] % 10;
      numbers.digits[i] |= (digit + '0') << 8 * place;
      digits = digits * 10 + (double)digit;
    }
    numbers.fraction[i] = bytes[32 + i] % count;
    for (uint32_t place = 0; place < numbers.fraction[i]; place++) power *= 10;
    expected[i] = digits / power;
  }
  for (int i = 0; i < 4; i++) {
    expect(dsdl_doubles(numbers).values[i] == expected[i], 1, "dsdl_doubles", bytes);
    expect(dsdl_doubles_plain(numbers).values[i] == expected[i], 1, "dsdl_doubles_plain", bytes);
  }
}

/// The same for tallies of six numbers.
static void check_tallies(const uint8_t *bytes) {
  double numbers[6], least[2][6], greatest[2][6], sums[2][6], rests[2][6];
  intptr_t spans[2][6 * 32];
  memset(spans, 0, sizeof spans);
  for (int i = 0; i < 6; i++) {
    numbers[i] = (bytes[i] - 20.0) * (double)(UINT64_C(1) << bytes[8 + i] % 48) / 4096;
    for (int form = 0; form < 2; form++) {
      least[form][i] = bytes[16 + i] - 99.0;
      greatest[form][i] = least[form][i] + 50;
      sums[form][i] = 1e16;
      rests[form][i] = 0.5;
    }
  }
  dsdl_tallies vectors = {least[0], greatest[0], sums[0], rests[0], spans[0]};
  dsdl_tallies plain = {least[1], greatest[1], sums[1], rests[1], spans[1]};
  dsdl_tally(numbers, vectors);
  dsdl_tally_plain(numbers, plain);
  expect(!memcmp(least[0], least[1], sizeof least[0]) && !memcmp(greatest[0], greatest[1], sizeof greatest[0]), 1,
         "dsdl_tally", bytes);
  expect(!memcmp(rests[0], rests[1], sizeof rests[0]), 1, "dsdl_tally", bytes);
  expect(!memcmp(sums[0], sums[1], sizeof sums[0]) && !memcmp(spans[0], spans[1], sizeof spans[0]), 1, "dsdl_tally",
         bytes);
}

static void check(const uint8_t *bytes, const uint8_t *other) {
  uint64_t word = 0;
  for (int i = 7; i >= 0; i--) word = word << 8 | bytes[i];
  expect(dsdl_load8(bytes) == word, 1, "dsdl_load8", bytes);
  BOTH(dsdl_text_stops, mask(bytes, 16, is_stop, NULL), bytes);
  BOTH(dsdl_equal, mask(bytes, 16, is_same, other), bytes, other);
  BOTH(dsdl_equal_byte, mask(bytes, 16, is_quote, NULL), bytes, '"');
  BOTH(dsdl_equal_byte, mask(bytes, 16, is_nul, NULL), bytes, 0);
  BOTH(dsdl_equal_byte, mask(bytes, 16, is_high, NULL), bytes, 0xFF);
  BOTH(dsdl_blanks, mask(bytes, 16, is_blank, NULL), bytes, '\n', '\r');
  BOTH(dsdl_blanks, mask(bytes, 16, is_space, NULL), bytes, ' ', ' ');
  BOTH(dsdl_digit, mask(bytes, 16, is_digit, NULL), bytes);
  for (uint32_t length = 0; length <= 16; length++) {
    dsdl_words head = dsdl_head(bytes, length);
    uint64_t words[2] = {0, 0};
    for (uint32_t i = 0; i < length; i++) words[i / 8] |= (uint64_t)bytes[i] << 8 * (i % 8);
    expect(head.low == words[0] && head.high == words[1], 1, "dsdl_head", bytes);
  }
  NUMBERS(dsdl_numbers, 32);
  NUMBERS(dsdl_numbers_plain, 32);
  NUMBERS(dsdl_long_numbers, 64);
  expect(dsdl_long_equal_byte(bytes, '"'), mask(bytes, 64, is_quote, NULL), "dsdl_long_equal_byte", bytes);
  expect(dsdl_long_equal_byte(bytes, 0), mask(bytes, 64, is_nul, NULL), "dsdl_long_equal_byte", bytes);
  expect(dsdl_long_equal_byte(bytes, 0xFF), mask(bytes, 64, is_high, NULL), "dsdl_long_equal_byte", bytes);
  check_code_unit(bytes);
  check_doubles(bytes);
  check_tallies(bytes);
  // As far as they agree, they are the same.
  size_t same = 0;
  while (same < length && bytes[same] == other[same]) same++;
  for (size_t count = 0; count <= length; count++)
    expect((uint64_t)dsdl_is_same(bytes, other, count), count <= same, "dsdl_is_same", bytes);
}

static uint64_t state;

static uint64_t next(void) {
  uint64_t value = state += 0x9E3779B97F4A7C15u;
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9u;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EBu;
  return value ^ (value >> 31);
}

int main(int count, char **arguments) {
  long rounds = count > 1 ? atol(arguments[1]) : 1000000;
  state = count > 2 ? (uint64_t)atol(arguments[2]) : 1;
  // Bytes right before memory that cannot be read: no primitive reads more.
  long page = sysconf(_SC_PAGESIZE);
  uint8_t *room = mmap(NULL, (size_t)page * 2, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (room == MAP_FAILED || mprotect(room + page, (size_t)page, PROT_NONE) != 0) return 2;
  uint8_t *bytes = room + page - length, *digits = bytes + length - 4, other[length];
  // Each byte at each place, and each pair of neighbours: what is carried from byte to byte shows there.
  static const uint8_t backgrounds[] = {0x00, 0x20, '0', '"', 0x7F, 0x80, 0xFF};
  for (size_t i = 0; i < sizeof backgrounds; i++) {
    for (int place = 0; place < length; place++) {
      for (int byte = 0; byte < 256; byte++) {
        memset(bytes, backgrounds[i], length);
        memset(other, backgrounds[i], length);
        bytes[place] = (uint8_t)byte;
        check(bytes, other);
      }
    }
    for (int pair = 0; pair < 65536; pair++) {
      int place = pair % (length - 1);
      memset(bytes, backgrounds[i], length);
      bytes[place] = (uint8_t)pair;
      bytes[place + 1] = (uint8_t)(pair >> 8);
      for (int k = 0; k < length; k++) other[k] = bytes[k] ^ (k == place + 1);
      check(bytes, other);
    }
  }
  // Each byte at each place of a code unit.
  for (int place = 0; place < 4; place++) {
    for (int byte = 0; byte < 256; byte++) {
      memcpy(digits, "9aF0", 4);
      digits[place] = (uint8_t)byte;
      check_code_unit(bytes);
    }
  }
  static const uint8_t telling[] = "\"\\ \t\n\r0129.,][-/:;a{}\x01\x1F\x20\x21\x7F\x80\x81\xFF";
  static const uint8_t hexadecimal[] = "0123456789abcdefABCDEF/:@G`g";
  for (long round = 0; round < rounds; round++) {
    for (int i = 0; i < length; i++) {
      uint64_t number = next();
      bytes[i] = round % 2 ? (uint8_t)number : telling[number % (sizeof telling - 1)];
      other[i] = number >> 63 ? bytes[i] : bytes[i] ^ (uint8_t)(1 << (number >> 40) % 8);
    }
    check(bytes, other);
    // The last bytes there are.
    expect(dsdl_text_stops(digits - 12), mask(digits - 12, 16, is_stop, NULL), "dsdl_text_stops", bytes);
    for (int i = 0; i < 4; i++) digits[i] = hexadecimal[next() % (sizeof hexadecimal - 1)];
    check_code_unit(bytes);
  }
#if DSDL_SSE2
  const char *form = "SSE2";
#elif DSDL_NEON
  const char *form = "NEON";
#else
  const char *form = "plain";
#endif
  int one = 1;
  printf("%s form, %s-endian: %lld checks\n", form, *(uint8_t *)&one ? "little" : "big", checks);
  return 0;
}
